/**
 * CSAF 2.0 and 2.1, {@code application/csaf+json}: advisories of suppliers, read. What comes in is one document as JSON. May use the JSON reader, the
 * common values and the model.
 */
@NullMarked
package hub.formats.csaf;

import org.jspecify.annotations.NullMarked;
