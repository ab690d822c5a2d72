/**
 * Reports as they arrive: their ids, where an incident came from, and how a report ended. Values only.
 */
@NullMarked
package hub.model.report;

import org.jspecify.annotations.NullMarked;
