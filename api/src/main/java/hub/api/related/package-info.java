/**
 * What is related to an incident, and which accounts there may be of one event, with what their owners say of that. A viewer and an incident
 * come in; it may use the search module and responses, and changes nothing.
 */
@NullMarked
package hub.api.related;

import org.jspecify.annotations.NullMarked;
