/** Names that every other package speaks of. Depends on nothing. */
@NullMarked
package hub.model.id;

import org.jspecify.annotations.NullMarked;
