package hub.local.collect;

import hub.local.collect.remote.Ticker;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets so many reports a second pass, evenly: a partner's ten years of events shall not stand before everybody else's. */
public final class Throttle {
    private final Duration gap;
    private final Ticker ticker;
    private @Nullable Instant next;

    /** @param rate reports a second */
    public Throttle(double rate, Ticker ticker) {
        this.gap = Duration.ofNanos(Math.round(1e9 / rate));
        this.ticker = ticker;
    }

    /** Returns when the next one may go. */
    void pass() {
        Instant now = ticker.now();
        if (next != null && now.isBefore(next)) {
            ticker.sleep(Duration.between(now, next));
            next = next.plus(gap);
        } else {
            next = now.plus(gap);
        }
    }
}
