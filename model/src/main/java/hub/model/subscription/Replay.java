package hub.model.subscription;

import java.time.Instant;
import java.util.Objects;

/**
 * That something is to be told once more.
 *
 * @param asked when this was asked for, UTC
 * @param from what was queued then or later
 * @param failedOnly only what could not be delivered
 */
public record Replay(Instant asked, Instant from, boolean failedOnly) {
    public Replay {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(from, "from");
    }
}
