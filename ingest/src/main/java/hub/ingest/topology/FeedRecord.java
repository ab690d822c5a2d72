package hub.ingest.topology;

import org.jspecify.annotations.Nullable;

/**
 * A record of a feed, ready to write.
 *
 * @param topic {@code feed.<token>}
 * @param value the event; null clears the key
 */
record FeedRecord(String topic, byte @Nullable [] value) {}
