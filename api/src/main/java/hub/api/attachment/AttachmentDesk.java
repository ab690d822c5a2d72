package hub.api.attachment;

import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.response.ResponseLog;
import hub.journal.record.JournalJson;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.attachment.Handover;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.search.read.AttachmentReader;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds the files of an incident that the caller sees, and writes down what becomes of them. */
@Component
class AttachmentDesk {
    private final IncidentReader incidents;
    private final AttachmentReader reader;
    private final ResponseLog log;
    private final Supplier<Directory> directory;
    private final Clock clock;

    AttachmentDesk(
            IncidentReader incidents,
            AttachmentReader reader,
            ResponseLog log,
            Supplier<Directory> directory,
            Clock clock) {
        this.incidents = incidents;
        this.reader = reader;
        this.log = log;
        this.directory = directory;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    Stored head(Viewer viewer, String id) {
        return Heads.visible(incidents, viewer, id);
    }

    /** The oldest first. */
    List<Attachment> attachments(Viewer viewer, Stored head) {
        return reader.attachments(viewer, head.id()).stream()
                .map(stored -> JournalJson.read(stored, Attachment.class))
                .filter(this::isShown)
                .toList();
    }

    Optional<Attachment> find(Viewer viewer, Stored head, AttachmentId id) {
        return reader.attachment(viewer, head.id(), id)
                .map(stored -> JournalJson.read(stored, Attachment.class))
                .filter(this::isShown);
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    Attachment attachment(Viewer viewer, Stored head, String id) {
        if (!AttachmentId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return find(viewer, head, new AttachmentId(id)).orElseThrow(ApiProblem::notFound);
    }

    /** As with incidents, nobody sees what an agency wrote since it is on hold. */
    private boolean isShown(Attachment attachment) {
        return !directory.get().isOnHold(attachment.owner(), attachment.updated());
    }

    /** Who was given which of these files; for the owner of the incident alone. */
    List<Handover> handovers(Viewer viewer, Stored head) {
        return head.owner().equals(viewer.agency())
                ? reader.handovers(viewer, head.id()).stream()
                        .map(stored -> JournalJson.read(stored, Handover.class))
                        .toList()
                : List.of();
    }

    /** Writes a version; true if it can be read already. */
    boolean take(Attachment next) throws InterruptedException {
        return log.append(next.id().value(), next.version(), JournalJson.write(next));
    }

    /** Returns when the log says that she has it; each is there once, and the audit says so each time. */
    void handOver(Viewer viewer, Attachment attachment) throws InterruptedException {
        Handover handover = new Handover(
                attachment.id(), attachment.incident(), attachment.owner(), viewer.agency(), viewer.user(), now());
        if (reader.handover(viewer, attachment.incident(), handover.id()).isEmpty()) {
            log.append(handover.id(), 1, JournalJson.write(handover));
        }
    }
}
