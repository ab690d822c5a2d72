/** What rules, steps and marking have to tell the sender. */
@NullMarked
package hub.normalize.note;

import org.jspecify.annotations.NullMarked;
