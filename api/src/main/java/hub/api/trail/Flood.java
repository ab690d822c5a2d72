package hub.api.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets a bounded number through in each minute and counts the rest: what anybody can cause must not fill what is kept for ever. */
final class Flood {
    static final int A_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant begin = Instant.MIN;
    private int taken;
    private long others;

    /** How many were not let through since the last that was; empty if this one is not either. */
    synchronized Optional<Long> take(Instant now) {
        if (begin.isBefore(now.minus(MINUTE)) || begin.isAfter(now)) {
            begin = now;
            taken = 0;
        }
        if (taken == A_MINUTE) {
            others++;
            return Optional.empty();
        }
        taken++;
        long counted = others;
        others = 0;
        return Optional.of(counted);
    }
}
