/**
 * The classes of IODEF as data (a table), one neutral tree for both syntaxes, and the ways from and to XML (RFC 7970) and JSON (RFC 8727). Bytes of
 * any kind may come in; what they say about incidents is not known here. May use the JSON parser and the problem codes.
 */
@NullMarked
package hub.formats.iodef.tree;

import org.jspecify.annotations.NullMarked;
