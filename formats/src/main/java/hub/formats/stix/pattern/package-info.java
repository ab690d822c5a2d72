/** STIX patterns: what an indicator's pattern compares, read and written. */
@NullMarked
package hub.formats.stix.pattern;

import org.jspecify.annotations.NullMarked;
