package hub.search.read;

import hub.model.incident.IncidentId;
import hub.model.partner.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an incident, as its owner stated it; the whole of it is read by its id.
 *
 * @param id of the incident or annex
 * @param root the incident that it belongs to
 * @param owner who reported it
 * @param externalId the owner's id for it
 * @param revision its current revision
 * @param kind {@code incident}, {@code advisory} and so on
 * @param exercise true if it is only played
 * @param title one line
 * @param tlp FIRST TLP 2.0, {@code AMBER+STRICT}
 * @param pap null if not stated
 * @param severity null if not stated
 * @param status null if not stated
 * @param confidence 0 to 100; null if not stated
 * @param occurredStart when it began
 * @param occurredEnd when it ended
 * @param detected when it was noticed
 * @param reported when its first revision was received
 * @param updated when its current revision was received
 * @param indicators how many there are
 * @param labels further values by field of the query language, such as {@code nf} or {@code vendor}; only what is there
 */
public record Summary(
        IncidentId id,
        IncidentId root,
        AgencyId owner,
        String externalId,
        long revision,
        String kind,
        boolean exercise,
        String title,
        String tlp,
        @Nullable String pap,
        @Nullable String severity,
        @Nullable String status,
        @Nullable Integer confidence,
        @Nullable Instant occurredStart,
        @Nullable Instant occurredEnd,
        @Nullable Instant detected,
        Instant reported,
        Instant updated,
        int indicators,
        Labels labels) {
    public Summary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(labels, "labels");
    }

    public boolean isAnnex() {
        return !id.equals(root);
    }

    /** The values of a field, such as {@code nf}; none if it is not there. */
    public List<String> label(String field) {
        return labels.of(field);
    }
}
