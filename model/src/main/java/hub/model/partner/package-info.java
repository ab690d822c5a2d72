/**
 * Agencies, groups and the people who look: the directory as a value, and the tokens that a viewer holds now. May use markings and the forms of
 * addresses; knows no incident.
 */
@NullMarked
package hub.model.partner;

import org.jspecify.annotations.NullMarked;
