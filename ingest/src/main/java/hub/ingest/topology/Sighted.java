package hub.ingest.topology;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an event of a feed that an answer waits for: which answer, or that the index shows it; the two come in any order. Partners read
 * feeds, so an event cannot name the answer itself.
 *
 * @param answer that waits; null if only the index was heard of
 * @param effect of the event for the answer; null like it
 */
record Sighted(@Nullable String answer, @Nullable String effect) {
    static final Sighted BY_INDEX = new Sighted(null, null);
}
