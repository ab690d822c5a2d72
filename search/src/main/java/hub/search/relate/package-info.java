/**
 * Correlation: what is like an incident, and what is around a value. Nothing is stored for it: what a viewer sees is counted when she
 * asks, within fixed bounds. It may use the engine and the summaries of {@code read}.
 */
@NullMarked
package hub.search.relate;

import org.jspecify.annotations.NullMarked;
