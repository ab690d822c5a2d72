/** The lexer and parser of STIX patterns, made from {@code StixPattern.g4}. Text comes in; may use nothing. */
@NullMarked
package hub.formats.stix.pattern.grammar;

import org.jspecify.annotations.NullMarked;
