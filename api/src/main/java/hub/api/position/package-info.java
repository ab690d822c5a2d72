/**
 * How far into the log a search sees, as the projectors say on hub.positions. Whoever writes to the log waits here until what was written can be
 * read; touches nothing else.
 */
@NullMarked
package hub.api.position;

import org.jspecify.annotations.NullMarked;
