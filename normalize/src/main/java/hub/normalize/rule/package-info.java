/** What a decoded account must hold to be accepted, one rule a file. A rule looks and says what is wrong; it changes nothing. */
@NullMarked
package hub.normalize.rule;

import org.jspecify.annotations.NullMarked;
