/** What stands under {@code .hub}: paths, ports and generated secrets. Knows files, starts nothing. */
@NullMarked
package hub.local.home;

import org.jspecify.annotations.NullMarked;
