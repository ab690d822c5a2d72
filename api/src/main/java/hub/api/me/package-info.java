/**
 * The resource /api/v1/me: who the hub takes the caller for.
 */
@NullMarked
package hub.api.me;

import org.jspecify.annotations.NullMarked;
