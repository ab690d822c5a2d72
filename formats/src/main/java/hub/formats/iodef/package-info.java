/**
 * IODEF v2: XML (RFC 7970) and its JSON (RFC 8727). Reports come in, revisions go out; {@code tree} knows the syntaxes, {@code read} and {@code write}
 * what the classes mean. May use the model, the JSON parser and the hub's own format for what IODEF has no place for.
 */
@NullMarked
package hub.formats.iodef;

import org.jspecify.annotations.NullMarked;
