package hub.api.response;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.request.MergePatch;
import hub.api.request.Reason;
import hub.api.request.Version;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.response.Act;
import hub.model.response.Responding;
import hub.model.response.Responding.By;
import hub.model.response.Response;
import hub.model.response.Verdict.Decision;
import hub.search.read.IncidentReader;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One response: revised or withdrawn by its author, accepted or declined by the incident's owner. */
@RestController
class ResponseController {
    private static final String PATH = ResponsesController.PATH + "/{response}";
    private static final String WITHDRAW = "withdraw";

    private final IncidentReader incidents;
    private final ResponseDesk desk;
    private final Statements statements;

    ResponseController(IncidentReader incidents, ResponseDesk desk, Statements statements) {
        this.incidents = incidents;
        this.desk = desk;
        this.statements = statements;
    }

    /** One response as it stands. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    ResponseEntity<byte[]> response(
            Viewer viewer, Trail trail, @PathVariable String id, @PathVariable String response) {
        Place place = Place.of(incidents, viewer, id);
        return answer(new ResponseDesk.Done(desk.response(viewer, place, response), true), viewer, trail, place);
    }

    /** Changes what was stated, for its author, or takes it back: {@code {"withdraw": {"reason": "..."}}}. */
    @PatchMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.RESPOND)
    @ChangesResponse
    @RequestBody(
            required = true,
            description = "a merge patch (RFC 7396) of what was stated, or withdraw with a reason",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> change(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String response)
            throws InterruptedException {
        Place place = Place.of(incidents, viewer, id);
        Response now = desk.response(viewer, place, response);
        ObjectNode patch = JsonBody.object(request);
        By by = statements.by(viewer, request, patch);
        if (ResponseDesk.isRepeated(now, by)) {
            return answer(new ResponseDesk.Done(now, true), viewer, trail, place);
        }
        begin(now, viewer, place, request, false);
        Act act = patch.has(WITHDRAW) ? withdrawal(viewer, place, now, patch) : revision(viewer, place, now, patch);
        return answer(desk.take(viewer, place, Responding.apply(now, act, by), by), viewer, trail, place);
    }

    private static Act withdrawal(Viewer viewer, Place place, Response now, ObjectNode patch) {
        Statements.mayState(viewer, Objects.requireNonNull(now.statement()));
        Reason reason = Reason.of(patch, WITHDRAW);
        return new Act.Withdraw(Statements.withoutSubscribers(reason.reason(), place));
    }

    private Act revision(Viewer viewer, Place place, Response now, ObjectNode patch) {
        Stated stated = statements.read(viewer, place, MergePatch.apply(ResponseWriter.stated(now), patch), now);
        return new Act.Revise(stated.marking(), stated.statement());
    }

    /** The owner of the incident agrees; the incident itself she changes with a report, if she does. */
    @PostMapping(
            path = PATH + "/accept",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.PUBLISHER})
    @Audited(Action.RESPOND)
    @ChangesResponse
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Reason.class)))
    ResponseEntity<byte[]> accept(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String response)
            throws InterruptedException {
        return judge(viewer, trail, request, id, response, Decision.ACCEPTED);
    }

    /** The owner of the incident does not agree. */
    @PostMapping(
            path = PATH + "/decline",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.PUBLISHER})
    @Audited(Action.RESPOND)
    @ChangesResponse
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Reason.class)))
    ResponseEntity<byte[]> decline(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String response)
            throws InterruptedException {
        return judge(viewer, trail, request, id, response, Decision.DECLINED);
    }

    private ResponseEntity<byte[]> judge(
            Viewer viewer, Trail trail, HttpServletRequest request, String id, String response, Decision decision)
            throws InterruptedException {
        Place place = Place.of(incidents, viewer, id);
        Response now = desk.response(viewer, place, response);
        ObjectNode body = JsonBody.object(request);
        By by = statements.by(viewer, request, body);
        if (ResponseDesk.isRepeated(now, by)) {
            return answer(new ResponseDesk.Done(now, true), viewer, trail, place);
        }
        begin(now, viewer, place, request, true);
        Reason reason = JsonBody.read(body, Reason.NAMES, Reason::read);
        Act act = new Act.Judge(decision, Statements.withoutSubscribers(reason.reason(), place));
        return answer(desk.take(viewer, place, Responding.apply(now, act, by), by), viewer, trail, place);
    }

    /** Before the body is looked at: whether this agency may change it at all, and starts from what it is. */
    private void begin(Response now, Viewer viewer, Place place, HttpServletRequest request, boolean judges) {
        Responding.objection(now, viewer.agency(), judges).ifPresent(problem -> {
            throw new ApiProblem(problem);
        });
        Version.of(ResponseWriter.bytes(desk.told(now), viewer.agency(), place.listed()))
                .require(request);
    }

    private ResponseEntity<byte[]> answer(ResponseDesk.Done done, Viewer viewer, Trail trail, Place place) {
        ResponseDesk.note(trail, done.response());
        byte[] body = ResponseWriter.bytes(desk.told(done.response()), viewer.agency(), place.listed());
        return ResponseEntity.status(done.readable() ? 200 : 202)
                .eTag(Version.of(body).etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
