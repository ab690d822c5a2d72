/**
 * Feeds as whoever may read them finds them in Kafka: where they begin and end, and what a part of one says. A consumer comes in, the caller's own; nothing is
 * committed and nothing is written.
 */
@NullMarked
package hub.journal.feed;

import org.jspecify.annotations.NullMarked;
