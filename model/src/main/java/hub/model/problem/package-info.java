/**
 * What can be wrong, said for people: one stable code for each kind of fault, the same in the HTTP answer, the reject, the log and the metric. Depends on nothing.
 */
@NullMarked
package hub.model.problem;

import org.jspecify.annotations.NullMarked;
