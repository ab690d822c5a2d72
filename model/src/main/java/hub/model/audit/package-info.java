/**
 * The audit: who did what, chained by agency so that nothing in it can be changed, left out or cut off unseen. Entries come in and chained entries,
 * checkpoints and what is wrong with them come out. Pure folds, without Kafka and without a clock; may use ids alone.
 */
@NullMarked
package hub.model.audit;

import org.jspecify.annotations.NullMarked;
