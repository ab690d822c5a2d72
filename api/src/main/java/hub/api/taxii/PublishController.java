package hub.api.taxii;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.report.OutcomeBody;
import hub.api.report.ReportBody;
import hub.api.report.ReportDesk;
import hub.api.report.ReportStatus;
import hub.api.taxii.Collections.Collection;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;

/** Objects that come in, TAXII 2.1 sections 4.3 and 5.5: an envelope is a report of its sender, and is kept and answered like any other. */
@Hidden
@RestController
class PublishController {
    private final ReportDesk desk;
    private final ReportStatus reports;

    PublishController(ReportDesk desk, ReportStatus reports) {
        this.desk = desk;
        this.reports = reports;
    }

    /**
     * A status, TAXII 2.1 section 4.3.1. A report is taken as a whole for each incident in it, so objects are counted, not named.
     *
     * @param x_hub_report the report that the envelope became
     * @param x_hub_problem why it, or its first part that was, was rejected
     */
    record Status(
            String id,
            String status,
            int total_count,
            int success_count,
            int failure_count,
            int pending_count,
            String x_hub_report,
            @Nullable Map<String, Object> x_hub_problem) {
        static Status of(StatusId id, ReportBody report) {
            int total = id.objects();
            boolean pending = report.status().equals("pending");
            int failed = pending ? 0 : failed(report, total);
            return new Status(
                    id.text(),
                    pending ? "pending" : "complete",
                    total,
                    pending ? 0 : total - failed,
                    failed,
                    pending ? total : 0,
                    report.id(),
                    report.problem());
        }

        /** Which objects belong to a rejected part is not known here: at least one for each such part. */
        private static int failed(ReportBody report, int total) {
            List<OutcomeBody> parts = report.parts();
            if (parts == null || report.status().equals("rejected")) {
                return report.status().equals("rejected") ? total : 0;
            }
            long rejected = parts.stream()
                    .filter(part -> part.status().equals("rejected"))
                    .count();
            return (int) Math.min(total, rejected);
        }
    }

    @PostMapping(value = Taxii.OBJECTS, produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.PUBLISH)
    ResponseEntity<Status> publish(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String collection)
            throws InterruptedException {
        Collection found = Collections.writable(viewer, collection);
        trail.asks("collection", found.alias());
        ArrayNode objects = Envelopes.read(request);
        byte[] bundle = Envelopes.bundle(objects, within(viewer, found.token()));
        ReportBody report = Objects.requireNonNull(
                desk.handIn(viewer, request, bundle, Taxii.STIX).getBody());
        ReportId id = ReportId.parse(report.id()).orElseThrow();
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Status.of(StatusId.of(id, objects.size()), report));
    }

    /** One's own collection publishes by the objects' marking. */
    private static @Nullable Token within(Viewer viewer, Token collection) {
        boolean own = collection.equals(Token.agency(viewer.agency().value()));
        return own || collection.equals(Token.PUBLIC) ? null : collection;
    }

    @GetMapping(value = Taxii.ROOT + "status/{status}/", produces = Taxii.MEDIA_TYPE)
    @Needs({Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR})
    @Audited(Action.LOOK)
    Status status(Viewer viewer, @PathVariable String status) throws InterruptedException {
        StatusId id = StatusId.parse(viewer.agency(), status).orElseThrow(ApiProblem::notFound);
        return Status.of(id, reports.of(viewer, id.report()).orElseThrow(ApiProblem::notFound));
    }
}
