package hub.api.taxii;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.report.ReportBody;
import hub.api.report.ReportDesk;
import hub.api.taxii.Collections.Collection;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects that come in, TAXII 2.1 sections 4.3 and 5.5: an envelope is a report of its sender, and is kept and answered like any other. */
@Hidden
@RestController
class PublishController {
    private final ReportDesk desk;
    private final Statuses statuses;

    PublishController(ReportDesk desk, Statuses statuses) {
        this.desk = desk;
        this.statuses = statuses;
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
        ObjectNode bundle = Envelopes.bundle(objects, within(viewer, found.token()));
        ReportBody report = Objects.requireNonNull(
                desk.handIn(viewer, request, Json.write(bundle), Taxii.STIX).getBody());
        StatusId id = StatusId.of(ReportId.parse(report.id()).orElseThrow(), objects.size());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(statuses.of(id, report, bundle));
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
        return statuses.of(viewer, id).orElseThrow(ApiProblem::notFound);
    }
}
