/** The hub's own format, version 1: {@code application/vnd.hub.incident+json}. Its schemas lie in {@code hub/formats/schemas}. */
@NullMarked
package hub.formats.hub;

import org.jspecify.annotations.NullMarked;
