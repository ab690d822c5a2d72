package hub.api.response;

import hub.api.access.Needs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.request.Parameters;
import hub.api.request.Version;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.response.Responding;
import hub.model.response.Responding.By;
import hub.model.response.Response;
import hub.model.response.ResponseId;
import hub.model.response.Statement.Seen;
import hub.search.read.IncidentReader;
import hub.search.read.ResponseReader;
import hub.search.read.ResponseReader.Found;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What other agencies answer to an incident: read by those who see both, stated by those who see the incident. */
@RestController
class ResponsesController {
    static final String PATH = "/api/v1/incidents/{id}/responses";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = ResponseReader.MAX_RESPONSES - 1;

    private final IncidentReader incidents;
    private final ResponseReader responses;
    private final ResponseDesk desk;
    private final Statements statements;
    private final CursorSeal cursors;

    ResponsesController(
            IncidentReader incidents,
            ResponseReader responses,
            ResponseDesk desk,
            Statements statements,
            CursorSeal cursors) {
        this.incidents = incidents;
        this.responses = responses;
        this.desk = desk;
        this.statements = statements;
        this.cursors = cursors;
    }

    /** A page of the responses, the oldest first. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] responses(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        Place place = Place.of(incidents, viewer, id);
        String query = "responses " + id;
        String after = cursors.place(cursor, viewer, query);
        List<Found> read = responses.responses(viewer, place.incident(), place.isSeen(), after, size + 1);
        if (read.isEmpty() && !place.isSeen()) {
            throw ApiProblem.notFound();
        }
        Slice<Found> page = cursors.slice(read, size, Found::place, viewer, query);
        Set<Seen> listed = place.listed();
        List<Response> shown = page.shown().stream()
                .flatMap(found -> desk.shown(viewer, found).stream())
                .toList();
        ObjectNode body = Json.object();
        body.set("responses", Fill.array(shown, one -> written(one, viewer, listed, trail)));
        return Json.write(page.next() == null ? body : body.put("next", page.next()));
    }

    private ObjectNode written(Response response, Viewer viewer, Set<Seen> listed, Trail trail) {
        ResponseDesk.note(trail, response);
        return ResponseWriter.write(desk.told(response), viewer.agency(), listed);
    }

    /** States a response; 201 once it can be read, or 202 if that takes long. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.RESPOND)
    @TakesResponse
    @RequestBody(
            required = true,
            description =
                    "kind (sighting, opinion, proposal, account or question), marking, and the members of the kind",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> respond(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        Place place = Place.of(incidents, viewer, id);
        place.seen();
        ObjectNode body = JsonBody.object(request);
        By by = statements.by(viewer, request, body);
        String name = by.requestKey() == null ? UUID.randomUUID().toString() : by.requestKey();
        ResponseId response = ResponseId.of(place.incident(), viewer.agency(), name);
        Optional<Response> before = by.requestKey() == null ? Optional.empty() : desk.find(viewer, place, response);
        if (before.isPresent() && ResponseDesk.isRepeated(before.get(), by)) {
            return answer(200, before.get(), viewer, trail, place);
        }
        Stated stated = statements.read(viewer, place, body, null);
        ResponseDesk.Done done = desk.take(
                viewer,
                place,
                Responding.begin(
                        response, place.incident(), place.seen().owner(), stated.marking(), stated.statement(), by),
                by);
        return answer(done.readable() ? 201 : 202, done.response(), viewer, trail, place);
    }

    private ResponseEntity<byte[]> answer(int status, Response response, Viewer viewer, Trail trail, Place place) {
        ResponseDesk.note(trail, response);
        byte[] body = ResponseWriter.bytes(desk.told(response), viewer.agency(), place.listed());
        return ResponseEntity.status(status)
                .header("Location", PATH.replace("{id}", place.incident().value()) + "/" + response.id())
                .eTag(Version.of(body).etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
