/**
 * Writing: what the log's records become as documents, a pure function, and the bulk writer that does not return before they are
 * acknowledged.
 */
@NullMarked
package hub.search.write;

import org.jspecify.annotations.NullMarked;
