/** temp */
@NullMarked
package hub.formats.stix;

import org.jspecify.annotations.NullMarked;
