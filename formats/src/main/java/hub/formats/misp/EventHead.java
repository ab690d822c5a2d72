package hub.formats.misp;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lists of events say of one.
 *
 * @param id of the incident or annex
 * @param root the incident that it belongs to
 * @param owner who reported it
 * @param externalId the owner's id for it
 * @param revision its number
 * @param format that it came in
 * @param title one line
 * @param begun when it began or was noticed; null if not stated
 * @param reported when its first revision was received
 * @param updated when its current revision was received
 * @param severity null if not stated
 * @param status null if not stated
 * @param tlp {@code AMBER+STRICT}
 * @param pap null if not stated
 */
public record EventHead(
        IncidentId id,
        IncidentId root,
        AgencyId owner,
        String externalId,
        long revision,
        String format,
        String title,
        @Nullable Instant begun,
        Instant reported,
        Instant updated,
        @Nullable String severity,
        @Nullable String status,
        String tlp,
        @Nullable String pap) {
    public EventHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reported, "reported");
        Objects.requireNonNull(updated, "updated");
    }

    /** The UUID of the event that {@link MispWriter} makes of it. */
    public String eventId() {
        return Frame.eventId(id, root, externalId);
    }

    long timestamp() {
        return Frame.timestamp(format, revision, updated);
    }
}
