/**
 * What partners speak: the one interface that every format implements, and the choice among the formats by content type or by
 * looking. One package a format below, reader and writer side by side; {@code hub.formats.registry} lists them. May use the model, nothing that stores or sends.
 */
@NullMarked
package hub.formats;

import org.jspecify.annotations.NullMarked;
