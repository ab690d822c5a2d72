/**
 * The Atom Syndication Format (RFC 4287), written only: what is new among incidents. Revisions with content come in, of which the reader may see all. May use
 * the model and the escapes of XML.
 */
@NullMarked
package hub.formats.atom;

import org.jspecify.annotations.NullMarked;
