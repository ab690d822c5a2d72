package hub.ingest.topology;

import org.jspecify.annotations.Nullable;

/** What delivery writes. */
sealed interface Delivered {
    /**
     * A record of a feed, ready to write.
     *
     * @param topic {@code feed.<token>}
     * @param value the event; null clears the key
     */
    record ToFeed(String topic, byte @Nullable [] value) implements Delivered {}

    /**
     * The feed has it: one effect that an answer waits for.
     *
     * @param event that takes something away, and so must be seen in the index of the feed first; null if none does
     */
    record Effect(String effect, @Nullable String event) implements Delivered {}
}
