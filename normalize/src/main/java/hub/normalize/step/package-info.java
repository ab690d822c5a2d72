/** How values come to their canonical form, one step a file, in the order of the list in {@link hub.normalize.step.Steps}. */
@NullMarked
package hub.normalize.step;

import org.jspecify.annotations.NullMarked;
