/** The local hub as a whole: what is checked, in which order the parts start, and what is provisioned in between. */
@NullMarked
package hub.local.lifecycle;

import org.jspecify.annotations.NullMarked;
