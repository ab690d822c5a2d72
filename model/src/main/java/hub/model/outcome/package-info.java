/** How a report ended: what its sender is told. May speak of incidents, reports and problems. */
@NullMarked
package hub.model.outcome;

import org.jspecify.annotations.NullMarked;
