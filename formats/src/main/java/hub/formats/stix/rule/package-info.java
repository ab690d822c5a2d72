/** The MUSTs of STIX 2.1 for one object, one file a rule; {@code Rules} lists them. */
@NullMarked
package hub.formats.stix.rule;

import org.jspecify.annotations.NullMarked;
