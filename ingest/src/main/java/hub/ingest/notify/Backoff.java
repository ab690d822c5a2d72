package hub.ingest.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something is sent again that its receiver did not take. */
final class Backoff {
    /** From when it was queued on; a receiver that is away longer asks for a replay. */
    static final Duration GIVE_UP = Duration.ofDays(5);

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private Backoff() {}

    /**
     * The next time; null to give up.
     *
     * @param attempts that failed, this one not counted
     */
    static @Nullable Instant next(Instant queued, int attempts, Instant now) {
        return now.isBefore(queued.plus(GIVE_UP)) ? now.plus(STEPS.get(Math.min(attempts, STEPS.size() - 1))) : null;
    }
}
