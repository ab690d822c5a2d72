/**
 * MISP core format, reader and writer side by side: {@code application/vnd.misp+json}. What may come in: what MISP's own tables say. Touches the model, the JSON
 * reader and the shared values, nothing of the other formats.
 */
@NullMarked
package hub.formats.misp;

import org.jspecify.annotations.NullMarked;
