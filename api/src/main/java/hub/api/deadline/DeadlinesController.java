package hub.api.deadline;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.deadline.Deadline;
import hub.model.deadline.Filing;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.Stored;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What the law may want to be reported of an incident, for its owner. */
@RestController
class DeadlinesController {
    private static final String PATH = "/api/v1/incidents/{id}/deadlines";

    private final DeadlineDesk desk;

    DeadlinesController(DeadlineDesk desk) {
        this.desk = desk;
    }

    /** By when what may have to be sent, and what was. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.PUBLISHER})
    @Audited(Action.READ)
    byte[] deadlines(Viewer viewer, Trail trail, @PathVariable String id) {
        return Json.write(body(viewer, trail, desk.own(viewer, id)));
    }

    /** Records what was sent, or when the clock started where only the owner knows; the last word on each of the two counts. */
    @PostMapping(
            path = PATH + "/{rule}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "202",
            description = "It is in the log, and searches do not see it yet",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.SAVE)
    @RequestBody(
            required = true,
            description = "sent, reference, starts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> record(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id, @PathVariable String rule)
            throws InterruptedException {
        Stored head = desk.own(viewer, id);
        if (viewer.user() == null) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", "a machine (expected a person: it is her word)");
        }
        Deadline listed = desk.deadlines(viewer, head).stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
        FilingBody said = FilingBody.of(request, desk.now()).after(listed.filing());
        Filing filing = new Filing(
                head.id(),
                viewer.agency(),
                rule,
                said.starts(),
                said.sent(),
                said.reference(),
                viewer.user(),
                desk.now());
        int status = desk.take(filing) ? 200 : 202;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body(viewer, trail, head)));
    }

    private ObjectNode body(Viewer viewer, Trail trail, Stored head) {
        trail.shows(head.id(), null);
        ObjectNode body = new Fill().text("incident", head.id()).done();
        body.set("deadlines", Fill.array(desk.deadlines(viewer, head), FilingBody::write));
        return body;
    }
}
