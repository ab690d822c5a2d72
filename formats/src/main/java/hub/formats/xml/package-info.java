/** XML as every format writes it: escapes. Text of any kind comes in; what it means is not known here. May use nothing. */
@NullMarked
package hub.formats.xml;

import org.jspecify.annotations.NullMarked;
