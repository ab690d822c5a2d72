/**
 * The resource /api/v1/incidents/{id}/responses: what other agencies answer to an incident. Takes a viewer, reads the index, writes to
 * hub.responses and answers once what was written can be read.
 */
@NullMarked
package hub.api.response;

import org.jspecify.annotations.NullMarked;
