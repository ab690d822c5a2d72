/** The topics: their names, what they keep and for how long. Everything that names a topic asks here. */
@NullMarked
package hub.journal.topic;

import org.jspecify.annotations.NullMarked;
