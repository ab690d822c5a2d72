/**
 * CSV, {@code text/csv}, RFC 4180: rows of indicators with columns by name, read and written. What comes in is text; which columns mean what is a
 * {@link hub.formats.csv.CsvMapping}, a document of its own. May use the model's indicator types and the readers' common values.
 */
@NullMarked
package hub.formats.csv;

import org.jspecify.annotations.NullMarked;
