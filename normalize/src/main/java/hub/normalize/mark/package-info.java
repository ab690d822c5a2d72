/** From markings to audiences: the last stage, which also splits narrower parts off as annexes. */
@NullMarked
package hub.normalize.mark;

import org.jspecify.annotations.NullMarked;
