/**
 * What the hub's model is in IODEF, writing: from a revision to the neutral tree, one class for each part of an incident. Revisions come in;
 * nothing of the syntaxes is known here. May use the model and the hub's own format for what IODEF has no class for.
 */
@NullMarked
package hub.formats.iodef.write;

import org.jspecify.annotations.NullMarked;
