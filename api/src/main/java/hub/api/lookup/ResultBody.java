package hub.api.lookup;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.indicator.Canonical;
import hub.model.warninglist.WarningHit;
import hub.model.warninglist.WarningLists;
import hub.search.read.Seen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one value.
 *
 * @param input as it was asked
 * @param type what it was read as; absent if nothing that the hub knows
 * @param value its canonical form
 * @param seen whether any incident that the caller may see has it
 * @param count in how many
 * @param agencies who reported them
 * @param firstSeen the earliest time
 * @param lastSeen the latest time
 * @param incidents the newest of them
 * @param warnings ids of the warning lists that hold it: finding it says little
 * @param withheld why it was not looked up; absent if it was
 * @param weaker what else was seen that says something of it; absent if that was not asked for
 */
record ResultBody(
        String input,
        @Nullable String type,
        @Nullable String value,
        boolean seen,
        long count,
        List<String> agencies,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        List<String> incidents,
        List<String> warnings,
        @Nullable String withheld,
        @Nullable List<WeakerBody> weaker) {

    static ResultBody seen(String input, Canonical reading, Seen seen, @Nullable List<WeakerBody> weaker) {
        return new ResultBody(
                input,
                reading.type(),
                reading.value(),
                true,
                seen.count(),
                seen.agencies().stream().map(AgencyId::value).toList(),
                seen.firstSeen(),
                seen.lastSeen(),
                seen.incidents().stream().map(IncidentId::value).toList(),
                warnings(reading),
                null,
                weaker);
    }

    static ResultBody unseen(
            String input, List<Canonical> readings, @Nullable String withheld, @Nullable List<WeakerBody> weaker) {
        Canonical likeliest = readings.isEmpty() ? null : readings.getFirst();
        return new ResultBody(
                input,
                likeliest == null ? null : likeliest.type(),
                likeliest == null ? null : likeliest.value(),
                false,
                0,
                List.of(),
                null,
                null,
                List.of(),
                likeliest == null ? List.of() : warnings(likeliest),
                withheld,
                weaker);
    }

    /** True if it was looked up, and neither it nor anything near it is there. */
    boolean isNothing() {
        return !seen && withheld == null && (weaker == null || weaker.isEmpty());
    }

    static List<String> warnings(Canonical reading) {
        return WarningLists.of(reading.type(), reading.value()).stream()
                .map(WarningHit::list)
                .toList();
    }
}
