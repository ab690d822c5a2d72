/**
 * Markdown, {@code text/markdown}: one incident as a report that people read, written only. What comes in is a revision; nothing in what goes out can
 * be clicked, fetched or run. May use the model's indicator types.
 */
@NullMarked
package hub.formats.markdown;

import org.jspecify.annotations.NullMarked;
