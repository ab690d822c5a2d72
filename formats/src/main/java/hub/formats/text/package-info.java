/**
 * Free text, {@code text/plain}: indicators, CVEs and techniques with the place where they stood, and the TLP and PAP that the text names. Other
 * formats that hold prose read it here. May use the finders of the model and the readers' common values.
 */
@NullMarked
package hub.formats.text;

import org.jspecify.annotations.NullMarked;
