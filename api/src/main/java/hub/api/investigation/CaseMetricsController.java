package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.InvestigationReader;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How fast questions are answered in an investigation. */
@RestController
class CaseMetricsController {
    /** Of requests that are counted. */
    private static final int MOST = 10_000;

    private static final int PAGE = InvestigationReader.MOST - 1;

    private final InvestigationDesk desk;
    private final Clock clock;

    CaseMetricsController(InvestigationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Requests open, overdue, answered and refused, and the time to the first answer, in all and by the agency asked. */
    @GetMapping(path = InvestigationsController.PATH + "/{id}/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] metrics(Viewer viewer, Trail trail, @PathVariable String id) {
        Agreement agreement = desk.agreement(viewer, id);
        InvestigationDesk.note(trail, agreement);
        CaseMetrics metrics = new CaseMetrics(clock.instant());
        int counted = 0;
        List<Shown> page = requests(viewer, agreement, null);
        while (!page.isEmpty()) {
            counted += page.size();
            if (counted > MOST) {
                String message = "more than " + MOST + " requests (expected at most that many to count)";
                throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
            }
            page.forEach(shown -> metrics.add(shown.item()));
            page = requests(viewer, agreement, page.getLast().place());
        }
        return Json.write(metrics.body());
    }

    private List<Shown> requests(Viewer viewer, Agreement agreement, @Nullable String after) {
        return desk.items(viewer, agreement, "request", after, PAGE);
    }
}
