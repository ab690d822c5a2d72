/**
 * The resource /api/v1/incidents: search, one incident, in the format asked for.
 */
@NullMarked
package hub.api.incident;

import org.jspecify.annotations.NullMarked;
