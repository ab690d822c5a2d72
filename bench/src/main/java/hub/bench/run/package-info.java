/**
 * The benchmarks: one class each, and the list of them. Each says what its baseline is and holds both to the same answer.
 */
@NullMarked
package hub.bench.run;

import org.jspecify.annotations.NullMarked;
