package hub.api.budget;

import hub.api.ApiSettings;
import hub.model.id.AgencyId;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The budgets of all agencies, in the memory of this process: a second process gives each agency as much once more. */
@Component
final class RequestBudgets {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int units;
    private final InstantSource clock;
    private final Map<AgencyId, TokenBucket> buckets = new ConcurrentHashMap<>();

    @Autowired
    RequestBudgets(ApiSettings settings, Clock clock) {
        this(settings.requestUnitsPerMinute(), clock);
    }

    RequestBudgets(int units, InstantSource clock) {
        this.units = units;
        this.clock = clock;
    }

    int units() {
        return units;
    }

    TokenBucket.Taken take(AgencyId agency, int cost) {
        return buckets.computeIfAbsent(agency, unused -> new TokenBucket(units, WINDOW, clock.instant()))
                .take(cost, clock.instant());
    }
}
