/**
 * The Kafka Streams part: runs the pure folds of {@code hub.model} exactly once over {@code hub.admission} and writes
 * {@code hub.incidents}, the feeds, the outcomes and the rejects. Decides nothing itself.
 */
@NullMarked
package hub.ingest.topology;

import org.jspecify.annotations.NullMarked;
