/** The directory as the log holds it: read into memory by every process, written by the api and the operator's command. */
@NullMarked
package hub.journal.directory;

import org.jspecify.annotations.NullMarked;
