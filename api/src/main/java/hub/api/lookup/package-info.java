/**
 * The resource /api/v1/indicators/lookup: have you seen these?
 */
@NullMarked
package hub.api.lookup;

import org.jspecify.annotations.NullMarked;
