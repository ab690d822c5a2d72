/**
 * Indicators: typed values that agencies compare. A type turns what a sender wrote (defanged or not) into the canonical value that
 * people see and the match key that correlation compares.
 *
 * <p>What may come in: a type (one file, one line in {@link hub.model.indicator.IndicatorTypes}) and what reads untyped values and text.
 * It touches {@code hub.model.fiveg} only. Input is hostile here: every value is bounded before it is parsed, and a bad value is a
 * {@link hub.model.indicator.Outcome.Rejected}, never an exception.
 */
@NullMarked
package hub.model.indicator;

import org.jspecify.annotations.NullMarked;
