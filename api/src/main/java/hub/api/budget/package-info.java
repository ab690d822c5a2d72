/**
 * How much each agency may ask for. Requests of known callers come in before their endpoint runs; one of an agency that has used up its budget goes
 * no further. Knows nothing of what is asked but its cost.
 */
@NullMarked
package hub.api.budget;

import org.jspecify.annotations.NullMarked;
