package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in an investigation: listed for all who do, changed by the lead. */
@RestController
class MembersController {
    private static final String PATH = InvestigationsController.PATH + "/{id}/members";

    private final InvestigationDesk desk;
    private final AgreementAnswers answers;
    private final Bodies bodies;

    MembersController(InvestigationDesk desk, AgreementAnswers answers, Bodies bodies) {
        this.desk = desk;
        this.answers = answers;
        this.bodies = bodies;
    }

    /** All agencies that were ever invited, with how they stand. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] members(Viewer viewer, Trail trail, @PathVariable String id) {
        Agreement agreement = desk.agreement(viewer, id);
        InvestigationDesk.note(trail, agreement);
        return Json.write(Json.object().set("members", AgreementWriter.members(agreement)));
    }

    /** Invites one more agency, or one that was there before. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "agency, and role: contributor or observer",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> invite(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, bodies::invite);
    }

    /** Gives a member another role, offers it the lead, or ends its part. */
    @PatchMapping(
            path = PATH + "/{agency}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "role: contributor, observer or lead; or remove with a reason",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> change(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String agency)
            throws InterruptedException {
        desk.agreement(viewer, id);
        AgencyId member = Bodies.agency(agency);
        return answers.act(viewer, trail, request, id, body -> Bodies.member(member, body));
    }
}
