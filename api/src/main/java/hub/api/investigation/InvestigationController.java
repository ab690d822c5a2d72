package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One investigation: read, and what an agency does about its own part in it; the lead ends it and goes on with it. */
@RestController
class InvestigationController {
    private static final String PATH = InvestigationsController.PATH + "/{id}";

    private final InvestigationDesk desk;
    private final AgreementAnswers answers;
    private final Bodies bodies;

    InvestigationController(InvestigationDesk desk, AgreementAnswers answers, Bodies bodies) {
        this.desk = desk;
        this.answers = answers;
        this.bodies = bodies;
    }

    /** The agreement as it stands, or as the caller's agency kept it when it stopped taking part. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    ResponseEntity<byte[]> investigation(Viewer viewer, Trail trail, @PathVariable String id) {
        return answers.answer(200, desk.agreement(viewer, id), viewer, trail);
    }

    /** Takes part, under a ceiling of its own if it states a stricter one. */
    @PostMapping(
            path = PATH + "/accept",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "tlpCeiling, if stricter than that of the investigation",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> accept(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, Bodies::accept);
    }

    /** Says no to an invitation. */
    @PostMapping(
            path = PATH + "/decline",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "a reason, if one is given",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> decline(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, Bodies::decline);
    }

    /** Takes part no longer; what it was shown it keeps. */
    @PostMapping(
            path = PATH + "/leave",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "a reason, if one is given",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> leave(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, Bodies::leave);
    }

    /** Ends the investigation with its outcome; what was learned becomes a note. */
    @PostMapping(
            path = PATH + "/close",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "outcome, and lessons with text, marking and audience",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> close(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, Bodies::close);
    }

    /** Goes on with what was closed or has ended. */
    @PostMapping(
            path = PATH + "/reopen",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "reason and until",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> reopen(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        return answers.act(viewer, trail, request, id, Bodies::reopen);
    }

    /** Takes the lead that was offered to the agency, or does not; a contributor takes that of an agency that was removed from the hub. */
    @PostMapping(
            path = PATH + "/lead",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Role.INVESTIGATOR)
    @Audited(Action.INVESTIGATE)
    @Changes
    @RequestBody(
            required = true,
            description = "take, true or false",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> lead(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        return answers.act(viewer, trail, request, id, body -> bodies.lead(viewer.agency(), agreement, body));
    }
}
