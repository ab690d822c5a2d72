/**
 * Synthetic incidents, the same for the same seed, and indices filled with them through the hub's own write path. Kept from run to run.
 */
@NullMarked
package hub.bench.corpus;

import org.jspecify.annotations.NullMarked;
