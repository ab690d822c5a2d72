package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.List;

/**
 * Where an indicator was seen, as far as the viewer may know.
 *
 * @param count incidents and annexes that hold it; of several keys together exact up to about 1,000
 * @param agencies who reported it, ordered by id
 * @param firstSeen the earliest time
 * @param lastSeen the latest time
 * @param incidents the newest of them
 * @param keys the match keys that were found, the most frequent first, at most {@value SightingLookup#MAX_FOUND}; empty if only one could be
 */
public record Seen(
        long count,
        List<AgencyId> agencies,
        Instant firstSeen,
        Instant lastSeen,
        List<IncidentId> incidents,
        List<String> keys) {
    public Seen {
        agencies = List.copyOf(agencies);
        incidents = List.copyOf(incidents);
        keys = List.copyOf(keys);
    }
}
