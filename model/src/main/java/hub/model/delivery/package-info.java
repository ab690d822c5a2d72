/**
 * Delivery: what the feed of one token shows after a revision. A pure fold, without Kafka and without a clock.
 */
@NullMarked
package hub.model.delivery;

import org.jspecify.annotations.NullMarked;
