package hub.api.subscriber;

import hub.model.id.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many different subscribers each agency may ask for on a day of UTC: enough for a case, too few to go through a network's numbers. Counted in
 * this process alone. Who asks for the same one again pays once.
 */
final class DailyBudget {
    private final int limit;
    private final InstantSource clock;
    private final Map<AgencyId, Set<String>> asked = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    /** @param limit of different subscribers for one agency on one day */
    DailyBudget(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** True if the agency may ask for this one too, which is counted then. */
    synchronized boolean take(AgencyId agency, String subscriber) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            asked.clear();
            day = today;
        }
        Set<String> known = asked.computeIfAbsent(agency, unused -> new HashSet<>());
        return known.contains(subscriber) || known.size() < limit && known.add(subscriber);
    }

    /** When a new budget begins. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
