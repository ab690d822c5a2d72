package hub.api.subscriber;

import hub.model.id.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many different subscribers each agency may ask for on a day of UTC: enough for a case, too few to go through a network's numbers. Counted in
 * this process alone. Who asks for the same one again pays once, and a value that may be read as two identifiers is one.
 */
final class DailyBudget {
    private final int limit;
    private final InstantSource clock;
    private final Map<AgencyId, Asked> asked = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    /** @param limit of different subscribers for one agency on one day */
    DailyBudget(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** What an agency asked for today: how many values, and the identities that they may have meant. */
    private record Asked(int values, Set<String> identities) {
        static final Asked NOTHING = new Asked(0, Set.of());

        Asked plus(Collection<Set<String>> asked) {
            int count = values;
            Set<String> all = new HashSet<>(identities);
            for (Set<String> readings : asked) {
                count += all.addAll(readings) ? 1 : 0;
            }
            return new Asked(count, all);
        }
    }

    /**
     * True if the agency may ask for all of these too; they are counted then, and else none of them.
     *
     * @param subscribers what each value that is asked for may be read as
     */
    synchronized boolean take(AgencyId agency, List<Set<String>> subscribers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            asked.clear();
            day = today;
        }
        Asked before = asked.getOrDefault(agency, Asked.NOTHING);
        Asked after = before.plus(subscribers);
        boolean may = after.values() == before.values() || after.values() <= limit;
        if (may) {
            asked.put(agency, after);
        }
        return may;
    }

    /** When a new budget begins. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
