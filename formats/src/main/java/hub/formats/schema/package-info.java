/** The JSON Schemas that the hub publishes, under {@code /schemas/} and as resources. */
@NullMarked
package hub.formats.schema;

import org.jspecify.annotations.NullMarked;
