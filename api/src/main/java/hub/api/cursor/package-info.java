/** Cursors that tell nothing and open for nobody else: encrypted, and bound to the viewer and the query that got them. */
@NullMarked
package hub.api.cursor;

import org.jspecify.annotations.NullMarked;
