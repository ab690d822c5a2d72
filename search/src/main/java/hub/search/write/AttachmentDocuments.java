package hub.search.write;

import hub.model.attachment.Attachment;
import hub.model.attachment.Handover;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import hub.search.index.AttachmentIndex;
import hub.search.index.Indices;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import java.util.List;

/** What the files of incidents, and who was given one, become in Elasticsearch. */
public final class AttachmentDocuments {
    private AttachmentDocuments() {}

    /**
     * The write of an attachment: its current version.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions#firstOf}
     */
    public static Write of(Attachment attachment, byte[] stored, long version) {
        String id = attachment.id().value();
        Source source = source(attachment.audience(), AttachmentIndex.FILE, id, attachment.incident())
                .put("place", Place.of(attachment.created(), id));
        return new Put(Indices.ATTACHMENTS, id, version, source.bytesWith(stored));
    }

    /**
     * The write of a handover; the owner sees it, and who was given the file.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions#firstOf}: the first counts
     */
    public static Write of(Handover handover, byte[] stored, long version) {
        Audience both = Audience.among(Tlp.AMBER, List.of(handover.owner(), handover.agency()));
        Source source = source(both, AttachmentIndex.HANDOVER, handover.id(), handover.incident())
                .put("place", Place.of(handover.at(), handover.id()));
        return new Put(Indices.ATTACHMENTS, handover.id(), version, source.bytesWith(stored));
    }

    /** The write of a key {@code id@version#hash} that was cleared: only an erasure does that, and it takes the whole. */
    public static Write erased(String key, int epoch, long offset) {
        long last = Versions.firstOf(epoch, Attachment.MAX_VERSIONS + 1, offset);
        return new Delete(Indices.ATTACHMENTS, key.substring(0, key.lastIndexOf('@')), last);
    }

    private static Source source(Audience audience, String kind, String id, IncidentId incident) {
        return Source.seenBy(audience).put("kind", kind).put("id", id).put("incident", incident.value());
    }
}
