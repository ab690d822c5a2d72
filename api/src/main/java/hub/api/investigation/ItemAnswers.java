package hub.api.investigation;

import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with an item as it stands for the caller. */
@Component
class ItemAnswers {
    private final InvestigationDesk desk;

    ItemAnswers(InvestigationDesk desk) {
        this.desk = desk;
    }

    ResponseEntity<byte[]> answer(
            int status, Commands.Done done, Viewer viewer, Trail trail, Agreement agreement, ItemId item) {
        trail.names(item.value());
        return done.readable()
                ? answer(status, desk.item(viewer, agreement, item.value()), trail)
                : ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(new Fill().text("id", item).done()));
    }

    static ResponseEntity<byte[]> answer(int status, Shown shown, Trail trail) {
        InvestigationDesk.note(trail, shown);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .eTag(RevisionTag.etag(shown.item().revision()))
                .contentType(MediaType.APPLICATION_JSON);
        if (status == 201) {
            String items = ItemsController.PATH.replace(
                    "{id}", shown.item().investigation().value());
            answer.header("Location", items + "/" + shown.item().id());
        }
        return answer.body(Json.write(ItemWriter.write(shown)));
    }
}
