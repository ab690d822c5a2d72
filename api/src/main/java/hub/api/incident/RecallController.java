package hub.api.incident;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.report.ReportBody;
import hub.api.report.ReportDesk;
import hub.api.report.TakesReport;
import hub.api.request.JsonBody;
import hub.api.request.Reason;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.hub.HubFormat;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an incident back: a report like any other, which the hub writes for its owner. */
@RestController
class RecallController {
    private final IncidentReader reader;
    private final ReportDesk desk;

    RecallController(IncidentReader reader, ReportDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    /** Recalls an incident of the caller's own agency for good; 202, or with {@code Prefer: wait=N} the outcome. */
    @PostMapping(path = IncidentsController.PATH + "/{id}/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.PUBLISHER)
    @Audited(Action.RECALL)
    @Costs(Costs.SEARCH)
    @TakesReport
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Reason.class)))
    ResponseEntity<ReportBody> recall(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        Stored head = Heads.visible(reader, viewer, id);
        trail.names(head.id().value());
        Heads.requireOwn(viewer, head);
        if (!head.id().equals(head.root())) {
            String message = id + " is an annex (expected its incident, " + head.root() + ")";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "", message);
        }
        Reason body = JsonBody.read(request, Reason.NAMES, Reason::read);
        return desk.handIn(viewer, request, report(externalId(viewer, head), body.reason()), HubFormat.MEDIA_TYPE);
    }

    private static byte[] report(String externalId, String reason) {
        return Json.write(new Fill()
                .text("externalId", externalId)
                .node("recall", new Fill().text("reason", reason).done())
                .done());
    }

    /** A recalled head has no content any more, its history has. */
    private String externalId(Viewer viewer, Stored head) {
        return Stream.concat(
                        Stream.of(head),
                        reader.revisions(viewer, head.id(), null, IncidentReader.MAX_REVISIONS).stream())
                .map(Heads::revision)
                .map(Revision::content)
                .filter(Objects::nonNull)
                .map(Incident::externalId)
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }
}
