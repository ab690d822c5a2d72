package hub.api.lookup;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.indicator.Canonical;
import hub.search.read.Seen;
import java.time.Instant;
import java.util.List;

/**
 * Something wider or narrower than the value, which was seen.
 *
 * @param kind cidr or parent-domain
 * @param type of what was seen; of addresses in a network the network's
 * @param value what was seen, or the network in which addresses were
 * @param count in how many incidents
 * @param agencies who reported them
 * @param firstSeen the earliest time
 * @param lastSeen the latest time
 * @param incidents the newest of them
 * @param found of a network, the addresses in it that were seen, at most ten, the most frequent first
 * @param warnings ids of the warning lists that hold it
 */
record WeakerBody(
        String kind,
        String type,
        String value,
        long count,
        List<String> agencies,
        Instant firstSeen,
        Instant lastSeen,
        List<String> incidents,
        List<String> found,
        List<String> warnings) {

    static WeakerBody of(MatchKind kind, Canonical value, Seen seen) {
        return new WeakerBody(
                kind.label(),
                value.type(),
                value.value(),
                seen.count(),
                seen.agencies().stream().map(AgencyId::value).toList(),
                seen.firstSeen(),
                seen.lastSeen(),
                seen.incidents().stream().map(IncidentId::value).toList(),
                seen.keys().stream()
                        .map(key -> key.substring(key.indexOf('|') + 1))
                        .toList(),
                ResultBody.warnings(value));
    }
}
