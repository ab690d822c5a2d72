/** JSON from outside: a parser that hostile bytes cannot hurt, and a reader of members that finds all faults and forgets nothing. Knows no format. */
@NullMarked
package hub.formats.json;

import org.jspecify.annotations.NullMarked;
