package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.investigation.SimilarCases.Similar;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Agreement;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.relate.Shared;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Which other investigations of the caller's are about the same, and why. */
@RestController
class SimilarController {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final InvestigationDesk desk;
    private final SimilarCases cases;
    private final AgreementAnswers answers;

    SimilarController(InvestigationDesk desk, SimilarCases cases, AgreementAnswers answers) {
        this.desk = desk;
        this.cases = cases;
        this.answers = answers;
    }

    /** Those in which the same incidents are linked, or such that share an indicator, a name or a technique; the most alike first. */
    @GetMapping(path = InvestigationsController.PATH + "/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] similar(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        Agreement agreement = desk.agreement(viewer, id);
        List<Similar> similar = cases.of(viewer, agreement, size);
        similar.forEach(each -> InvestigationDesk.note(trail, each.agreement()));
        ObjectNode body = Json.object();
        body.set("investigations", Fill.array(similar, each -> written(each, viewer)));
        return Json.write(body);
    }

    private ObjectNode written(Similar similar, Viewer viewer) {
        ObjectNode body = Json.object();
        body.set("investigation", answers.written(similar.agreement(), viewer));
        body.putArray("reasons")
                .addAll(Fill.array(similar.same(), SimilarController::same))
                .addAll(Fill.array(similar.shared(), SimilarController::shared));
        return body;
    }

    private static ObjectNode same(IncidentId incident) {
        return new Fill().text("kind", "incident").text("value", incident).done();
    }

    private static ObjectNode shared(Shared shared) {
        return new Fill()
                .text("kind", shared.feature().kind().label())
                .text("value", shared.feature().value())
                .done();
    }
}
