package hub.model.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a subscriber is told. Whatever the rhythm, that something is no longer there is told at once. */
public enum Rhythm {
    /** Each incident as it comes. */
    AT_ONCE(Duration.ZERO),
    /** What a full hour of UTC brought, when it is over. */
    HOURLY(Duration.ofHours(1)),
    /** What a day of UTC brought, when it is over. */
    DAILY(Duration.ofDays(1));

    private final Duration period;

    Rhythm(Duration period) {
        this.period = period;
    }

    /** What one digest is about; zero if there are none. */
    public Duration period() {
        return period;
    }

    /** The end of the last period that is over. */
    public Instant lastEnd(Instant now) {
        return now.truncatedTo(this == DAILY ? ChronoUnit.DAYS : ChronoUnit.HOURS);
    }

    /** As in requests, {@code at-once}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rhythm> parse(String label) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.label().equals(label))
                .findFirst();
    }
}
