/**
 * The HTTP server: its limits, and how it says no to what never reaches a resource. In come connections; may touch the server, and of the hub only how problems and
 * headers look. Nothing else here knows which server it is.
 */
@NullMarked
package hub.api.server;

import org.jspecify.annotations.NullMarked;
