package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The items of an investigation, as far as each was given to the caller's agency. */
@RestController
class ItemsController {
    static final String PATH = InvestigationsController.PATH + "/{id}/items";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = InvestigationReader.MOST - 1;

    private final InvestigationDesk desk;
    private final ItemSearchDesk search;
    private final ItemAnswers answers;
    private final Commands commands;
    private final ItemBodies bodies;
    private final CursorSeal cursors;

    ItemsController(
            InvestigationDesk desk,
            ItemSearchDesk search,
            ItemAnswers answers,
            Commands commands,
            ItemBodies bodies,
            CursorSeal cursors) {
        this.desk = desk;
        this.search = search;
        this.answers = answers;
        this.commands = commands;
        this.bodies = bodies;
        this.cursors = cursors;
    }

    /** A page of the items, the oldest first; one that was withdrawn has no kind any more. With q, overdue or sort it is a search. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] items(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @Parameter(description = "only items of this kind, such as note") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "in the query language, over the fields of items")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "true: only what is late") @RequestParam(required = false) @Nullable
                    String overdue,
            @Parameter(
                            description =
                                    "of a search: relevance, created, updated, due or happened, with - for the other way")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        String known = Parameters.word(
                "kind",
                kind,
                word -> Optional.of(word).filter(StatementReader.MEMBERS::containsKey),
                "evidence, " + StatementReader.KINDS);
        Agreement agreement = desk.agreement(viewer, id);
        if (q != null || overdue != null || sort != null) {
            if (known != null) {
                throw Parameters.invalid("kind", known, "none beside q, overdue or sort: q=kind:" + known);
            }
            ItemSearchDesk.Asked asked = new ItemSearchDesk.Asked(q, overdue, sort, limit, cursor);
            return search.answer(viewer, trail, agreement.id(), asked);
        }
        String query = "items " + id + " " + known;
        List<Shown> read = desk.items(viewer, agreement, known, cursors.place(cursor, viewer, query), size + 1);
        Slice<Shown> page = cursors.slice(read, size, Shown::place, viewer, query);
        page.shown().forEach(shown -> InvestigationDesk.note(trail, shown));
        ObjectNode body = Json.object();
        body.set("items", Fill.array(page.shown(), ItemWriter::write));
        return Json.write(page.next() == null ? body : body.put("next", page.next()));
    }

    /** Adds an item; only the agencies listed now see it, whoever joins later. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Begins
    @RequestBody(
            required = true,
            description = "kind, marking, audience, and the members of the kind",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> add(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        ObjectNode body = Bodies.of(request);
        Commands.Asked asked = commands.asked(viewer, request, body, null);
        Commands.Done done = Commands.applied(commands.send(asked, agreement.id(), null, bodies.add(viewer, body)));
        ItemId item = ItemId.of(agreement.id(), viewer.agency(), asked.id());
        return answers.answer(201, done, viewer, trail, agreement, item);
    }
}
