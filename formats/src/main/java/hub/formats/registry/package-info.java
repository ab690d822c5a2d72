/** The one visible list of the formats that the hub reads and writes. The only package that knows all of them. */
@NullMarked
package hub.formats.registry;

import org.jspecify.annotations.NullMarked;
