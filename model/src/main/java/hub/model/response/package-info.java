/**
 * Responses: what other agencies answer to an incident, and what its owner says to that. Values and the fold that keeps each side's account its
 * own. May use incidents' ids and markings; knows no engine and no JSON.
 */
@NullMarked
package hub.model.response;

import org.jspecify.annotations.NullMarked;
