/**
 * The signed bundle of an investigation, {@code application/zip}: documents, a manifest with the hash of each, and the hub's seal under it. Written for
 * one reader, and checked by whoever has the file and the open key. May use the model's seals; knows no hub.
 */
@NullMarked
package hub.formats.bundle;

import org.jspecify.annotations.NullMarked;
