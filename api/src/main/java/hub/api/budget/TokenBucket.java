package hub.api.budget;

import java.time.Duration;
import java.time.Instant;

/** One agency's budget: full at first, and filled again at an even rate. */
final class TokenBucket {
    private static final double MILLIS = 1_000;

    private final int capacity;
    private final double perMilli;
    private double level;
    private Instant at;

    /**
     * @param capacity units that it holds
     * @param window within which an empty one is full again
     */
    TokenBucket(int capacity, Duration window, Instant now) {
        this.capacity = capacity;
        this.perMilli = (double) capacity / window.toMillis();
        this.level = capacity;
        this.at = now;
    }

    /**
     * What became of a request.
     *
     * @param granted false if too little was left, of which nothing is taken then
     * @param left whole units
     * @param enoughIn seconds until there is enough for this request; 0 if it was granted
     * @param fullIn seconds until nothing is missing any more
     */
    record Taken(boolean granted, int left, long enoughIn, long fullIn) {}

    synchronized Taken take(int cost, Instant now) {
        long passed = Math.max(0, Duration.between(at, now).toMillis());
        level = Math.min(capacity, level + passed * perMilli);
        at = now;
        boolean granted = level >= cost;
        level -= granted ? cost : 0;
        return new Taken(granted, (int) level, granted ? 0 : secondsFor(cost - level), secondsFor(capacity - level));
    }

    private long secondsFor(double units) {
        return (long) Math.ceil(units / perMilli / MILLIS);
    }
}
