/**
 * Measuring two ways to do the same, one after the other and again, and what comes of it. Knows nothing of the hub.
 */
@NullMarked
package hub.bench.measure;

import org.jspecify.annotations.NullMarked;
