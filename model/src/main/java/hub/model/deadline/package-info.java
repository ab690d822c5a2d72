/**
 * When the law wants the owner of an incident to report it to authorities: rules as lines of a table, and clocks over what is known of an incident.
 * Comes in: an agency, times, and what its people say was sent. Pure, without a clock; may use nothing but the model.
 */
@NullMarked
package hub.model.deadline;

import org.jspecify.annotations.NullMarked;
