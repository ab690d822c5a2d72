package hub.api.investigation;

import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.partner.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Sends what somebody does to an agreement, and answers with the agreement as it stands after that. */
@Component
class AgreementAnswers {
    private final InvestigationDesk desk;
    private final Commands commands;
    private final Clock clock;

    AgreementAnswers(InvestigationDesk desk, Commands commands, Clock clock) {
        this.desk = desk;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param read makes an act of the body */
    ResponseEntity<byte[]> act(
            Viewer viewer, Trail trail, HttpServletRequest request, String id, Function<ObjectNode, AgreementAct> read)
            throws InterruptedException {
        InvestigationId investigation = desk.agreement(viewer, id).id();
        ObjectNode body = Bodies.of(request);
        Long expected = RevisionTag.expected(request);
        Commands.Asked asked = commands.asked(viewer, request, body, expected);
        AgreementAct act = read.apply(body);
        Commands.Done done = Commands.applied(commands.send(asked, investigation, expected, act));
        return answer(200, done, viewer, trail, investigation);
    }

    ResponseEntity<byte[]> answer(
            int status, Commands.Done done, Viewer viewer, Trail trail, InvestigationId investigation) {
        trail.names(investigation.value());
        Optional<Agreement> now = done.readable() ? desk.agreement(viewer, investigation) : Optional.empty();
        return now.isPresent()
                ? answer(status, now.get(), viewer, trail)
                : ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(new Fill().text("id", investigation).done()));
    }

    ResponseEntity<byte[]> answer(int status, Agreement agreement, Viewer viewer, Trail trail) {
        InvestigationDesk.note(trail, agreement);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .eTag(RevisionTag.etag(agreement.revision()))
                .contentType(MediaType.APPLICATION_JSON);
        if (status == 201) {
            answer.header("Location", InvestigationsController.PATH + "/" + agreement.id());
        }
        return answer.body(Json.write(written(agreement, viewer)));
    }

    ObjectNode written(Agreement agreement, Viewer viewer) {
        return AgreementWriter.write(agreement, viewer, clock.instant());
    }
}
