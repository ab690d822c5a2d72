/** The records of the log as bytes and back: one JSON mapper, one serde for each kind of value, the names of headers. */
@NullMarked
package hub.journal.record;

import org.jspecify.annotations.NullMarked;
