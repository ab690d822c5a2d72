package hub.model.subscription;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code hub.deliveries}: exactly one part is set.
 *
 * @param telling what a subscriber is told
 * @param position how far {@code hub.incidents} was matched: by partition, the next offset; written together with what the matching gave
 * @param replayed the last wish to be told again that was fulfilled, of one subscription
 */
public record OutboxEntry(
        @Nullable Telling telling,
        @Nullable Map<String, Long> position,
        @Nullable Instant replayed) {
    /** The key of the position. */
    public static final String POSITION = "position";

    private static final String REPLAYED = "/replayed";

    public OutboxEntry {
        position = position == null ? null : Map.copyOf(position);
    }

    public static OutboxEntry of(Telling telling) {
        return new OutboxEntry(telling, null, null);
    }

    public static OutboxEntry of(Map<String, Long> position) {
        return new OutboxEntry(null, position, null);
    }

    public static OutboxEntry ofReplayed(Instant asked) {
        return new OutboxEntry(null, null, asked);
    }

    /** The key of what was replayed. */
    public static String replayKey(SubscriptionId subscription) {
        return subscription + REPLAYED;
    }

    /** Whose record it is, if it is a subscription's. */
    public static @Nullable SubscriptionId subscriptionOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? null : new SubscriptionId(key.substring(0, slash));
    }
}
