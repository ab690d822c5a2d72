package hub.model.delivery;

import java.time.Instant;

/** What one feed shows. */
public sealed interface FeedEvent {
    /** The record's key in the feed. */
    String key();

    /**
     * The incident is in the feed from now on, in this revision.
     *
     * @param eventId the same for the same event on every way to the feed
     * @param added strictly increasing within the feed
     */
    record Put(String key, String eventId, Instant added) implements FeedEvent {}

    /** The incident is no longer in the feed. */
    record Remove(String key, String eventId, Instant added, Reason reason) implements FeedEvent {}

    /** An earlier key is cleared; says nothing to a reader. */
    record Clear(String key) implements FeedEvent {}

    /** Why an incident left a feed. */
    enum Reason {
        RECALLED,
        NARROWED,
        ERASED,
        HELD
    }
}
