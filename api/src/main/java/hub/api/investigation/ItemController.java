package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.request.IfMatch;
import hub.api.request.MergePatch;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.ItemAct;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentReader;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One item: read with its history, edited together, gone on with. */
@RestController
class ItemController {
    static final String PATH = ItemsController.PATH + "/{item}";
    private static final int MAX_LIMIT = IncidentReader.MAX_REVISIONS - 1;

    private final InvestigationDesk desk;
    private final ItemAnswers answers;
    private final Commands commands;
    private final ItemBodies bodies;
    private final Conflicts conflicts;
    private final CursorSeal cursors;

    ItemController(
            InvestigationDesk desk,
            ItemAnswers answers,
            Commands commands,
            ItemBodies bodies,
            Conflicts conflicts,
            CursorSeal cursors) {
        this.desk = desk;
        this.answers = answers;
        this.commands = commands;
        this.bodies = bodies;
        this.conflicts = conflicts;
        this.cursors = cursors;
    }

    /** The item as it stands, or as the caller's agency kept it when it stopped taking part. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @FromLog
    ResponseEntity<byte[]> item(Viewer viewer, Trail trail, @PathVariable String id, @PathVariable String item) {
        return ItemAnswers.answer(200, desk.item(viewer, desk.agreement(viewer, id), item), trail);
    }

    /** A page of its revisions, the newest first, as far as the caller saw them. */
    @GetMapping(path = PATH + "/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.HISTORY)
    byte[] revisions(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, MAX_LIMIT);
        Shown shown = desk.item(viewer, desk.agreement(viewer, id), item);
        String query = "revisions " + item;
        List<Shown> read = desk.revisions(viewer, shown, cursors.number(cursor, viewer, query), size + 1);
        Slice<Shown> page =
                cursors.slice(read, size, each -> Long.toString(each.item().revision()), viewer, query);
        InvestigationDesk.note(trail, shown);
        ObjectNode body = Json.object();
        body.set("revisions", Fill.array(page.shown(), ItemWriter::write));
        return Json.write(page.next() == null ? body : body.put("next", page.next()));
    }

    /** Edits what is stated, marking or audience; or goes on with it by one of withdraw, move, answer, refuse and handle. */
    @PatchMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "a merge patch (RFC 7396) of the item, or one act",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> change(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id, @PathVariable String item)
            throws InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        ObjectNode body = Bodies.of(request);
        Long expected = RevisionTag.expected(request);
        Shown now = desk.item(viewer, agreement, item, expected);
        boolean edit = ItemBodies.isEdit(body);
        if (edit && expected == null) {
            throw IfMatch.absent();
        }
        long revision = now.item().revision();
        if (edit
                && expected != null
                && expected > revision) { // a patch of what is not read yet would be a patch of something else
            Problem early = Step.outdatedBy(now.item().id().value(), expected, revision);
            return conflicts.answer(early, viewer, trail, agreement, now.item().id(), expected, null);
        }
        Commands.Asked asked = commands.asked(viewer, request, body, expected);
        ItemAct act = edit
                ? revised(viewer, now, expected, body)
                : ItemBodies.act(now.item().id(), body);
        Commands.Done done = commands.send(asked, agreement.id(), expected, act);
        Problem problem = done.answer().problem();
        return problem != null && problem.code() == ProblemCode.PRECONDITION_FAILED
                ? conflicts.answer(problem, viewer, trail, agreement, now.item().id(), expected, edit ? body : null)
                : answers.answer(
                        200,
                        Commands.applied(done),
                        viewer,
                        trail,
                        agreement,
                        now.item().id());
    }

    /**
     * What the patch makes of the revision that it starts from. That one is read even if there is a later one by now: a command that comes again has to be
     * the same command, and what became of it only the log knows.
     */
    private ItemAct revised(Viewer viewer, Shown now, @Nullable Long expected, ObjectNode patch) {
        Shown base = expected == null || expected >= now.item().revision()
                ? now
                : desk.revisions(viewer, now, expected + 1, 1).stream()
                        .findFirst()
                        .orElse(now);
        boolean current = base.item().revision() == now.item().revision();
        return bodies.revise(viewer, base.item(), HiddenGrounds.keptBy(patch, base, current));
    }
}
