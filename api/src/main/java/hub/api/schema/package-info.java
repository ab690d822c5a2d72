/**
 * The published JSON Schemas under /schemas/.
 */
@NullMarked
package hub.api.schema;

import org.jspecify.annotations.NullMarked;
