package hub.formats.misp;

import hub.model.incident.Incident;
import hub.model.incident.Revision;
import org.jspecify.annotations.Nullable;

/** What all parts that the hub writes of one revision have in common. */
record Frame(Revision revision) {
    private static final String INCIDENT = "incident--";

    /** The owner's UUID, if the incident has one, else that of the hub's own id. */
    String eventId() {
        String id = externalId();
        return id != null && MispIds.isUuid(id) ? id : revision.id().value().substring(INCIDENT.length());
    }

    private @Nullable String externalId() {
        Incident content = revision.content();
        return content == null ? null : content.externalId();
    }

    /** Seconds since 1970: the sender's own for what came as MISP, so that it grows with every change; else when it was received. */
    long timestamp() {
        boolean own = revision.provenance().format().equals(MispFormat.MEDIA_TYPE);
        return own ? revision.revision() : revision.provenance().received().getEpochSecond();
    }

    /** A UUID within this event. */
    String part(String... parts) {
        return MispIds.within(eventId(), parts);
    }
}
