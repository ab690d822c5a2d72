/**
 * One normalized account of an incident, as its owner states it, and the parts it is made of. Values only; they check themselves.
 */
@NullMarked
package hub.model.incident;

import org.jspecify.annotations.NullMarked;
