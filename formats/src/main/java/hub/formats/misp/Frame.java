package hub.formats.misp;

import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all parts that the hub writes of one revision have in common. */
record Frame(Revision revision) {
    private static final String INCIDENT = "incident--";

    /** The owner's UUID, if the incident has one, else that of the hub's own id. */
    String eventId() {
        return eventId(revision.id(), revision.root(), externalId());
    }

    /** An annex never has its incident's UUID: it is an event of its own. */
    static String eventId(IncidentId id, IncidentId root, @Nullable String externalId) {
        return externalId != null && id.equals(root) && MispIds.isUuid(externalId)
                ? externalId
                : id.value().substring(INCIDENT.length());
    }

    /** The event that this one belongs to; empty for none. */
    String extended() {
        return revision.isAnnex() ? eventId(revision.root(), revision.root(), externalId()) : "";
    }

    private @Nullable String externalId() {
        Incident content = revision.content();
        return content == null ? null : content.externalId();
    }

    long timestamp() {
        return timestamp(
                revision.provenance().format(),
                revision.revision(),
                revision.provenance().received());
    }

    /** Seconds since 1970: the sender's own for what came as MISP, so that it grows with every change; else when it was received. */
    static long timestamp(String format, long revision, Instant received) {
        return format.equals(MispFormat.MEDIA_TYPE) ? revision : received.getEpochSecond();
    }

    /** A UUID within this event. */
    String part(String... parts) {
        return MispIds.within(eventId(), parts);
    }
}
