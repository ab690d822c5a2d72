package hub.api.attachment;

import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.model.attachment.Attachment;
import hub.model.attachment.Handover;
import hub.model.incident.Incident;
import hub.model.investigation.item.Evidence;
import hub.model.marking.Marking;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is said of a file of an incident. */
final class AttachmentWriter {
    private AttachmentWriter() {}

    /**
     * @param content of the incident as she sees it now; null if it was recalled
     * @param handovers of all files of the incident; none unless she owns it
     */
    static ObjectNode write(Attachment attachment, @Nullable Incident content, List<Handover> handovers) {
        Evidence file = attachment.file();
        return new Fill()
                .text("id", attachment.id())
                .text("incident", attachment.incident())
                .text("name", file.name())
                .text("mediaType", file.mediaType())
                .number("size", file.size())
                .text("sha256", file.sha256())
                .text("text", file.text())
                .node("marking", HubWriter.marking(marking(attachment, content)))
                .time("created", attachment.created())
                .text("withdrawn", attachment.withdrawn())
                .list("custody", of(attachment, handovers), AttachmentWriter::handover)
                .done();
    }

    /** An incident that was narrowed since takes its files along. */
    static Marking marking(Attachment attachment, @Nullable Incident content) {
        return content != null && attachment.marking().isWeakerThan(content.marking())
                ? content.marking()
                : attachment.marking();
    }

    private static List<Handover> of(Attachment attachment, List<Handover> handovers) {
        return handovers.stream()
                .filter(each -> each.attachment().equals(attachment.id()))
                .toList();
    }

    /** Which of her people it was is for the audit of the agency that had it. */
    private static ObjectNode handover(Handover handover) {
        return new Fill()
                .text("agency", handover.agency())
                .time("at", handover.at())
                .done();
    }
}
