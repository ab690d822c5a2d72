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
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Statement;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader;
import hub.search.read.InvestigationReader.Found;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Joint investigations: listed for those who take part, and opened. */
@RestController
class InvestigationsController {
    static final String PATH = "/api/v1/investigations";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = InvestigationReader.MOST - 1;

    private final InvestigationReader reader;
    private final InvestigationDesk desk;
    private final AgreementAnswers answers;
    private final Commands commands;
    private final Bodies bodies;
    private final Openings openings;
    private final CursorSeal cursors;

    InvestigationsController(
            InvestigationReader reader,
            InvestigationDesk desk,
            AgreementAnswers answers,
            Commands commands,
            Bodies bodies,
            Openings openings,
            CursorSeal cursors) {
        this.reader = reader;
        this.desk = desk;
        this.answers = answers;
        this.commands = commands;
        this.bodies = bodies;
        this.openings = openings;
        this.cursors = cursors;
    }

    /** A page of those that the caller's agency takes or took part in, or is invited to; the newest first. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] investigations(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        List<Found> read = reader.investigations(viewer, cursors.place(cursor, viewer, PATH), size + 1);
        Slice<Found> page = cursors.slice(read, size, Found::place, viewer, PATH);
        List<Agreement> shown = page.shown().stream()
                .flatMap(found -> desk.shown(found).stream())
                .toList();
        shown.forEach(agreement -> InvestigationDesk.note(trail, agreement));
        ObjectNode body = Json.object();
        body.set("investigations", Fill.array(shown, agreement -> answers.written(agreement, viewer)));
        return Json.write(page.next() == null ? body : body.put("next", page.next()));
    }

    /** Opens an investigation; who does is its lead, and those invited may accept or decline. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Begins
    @RequestBody(
            required = true,
            description =
                    "title, purpose, tlpCeiling, until, the agencies to invite, a template, and incidents or a saved search to link with the reason",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> open(Viewer viewer, Trail trail, HttpServletRequest request) throws InterruptedException {
        ObjectNode body = Bodies.of(request);
        Commands.Asked asked = commands.asked(viewer, request, body, null);
        InvestigationId id = asked.opened();
        List<Statement> begins = openings.read(viewer, trail, body);
        AgreementAct.Open open = bodies.open(body);
        Commands.Done opened = Commands.applied(commands.send(asked, id, null, open));
        Commands.Done done = openings.lay(asked, id, open.ceiling(), begins, opened);
        return answers.answer(201, done, viewer, trail, id);
    }
}
