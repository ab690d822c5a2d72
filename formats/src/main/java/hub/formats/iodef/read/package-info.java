/**
 * What the classes of IODEF mean to the hub, reading: from the neutral tree to drafts, one class for each group of classes. Whatever has no
 * place is kept and named; what is marked stricter than its incident becomes a narrower indicator, or is left out and named.
 */
@NullMarked
package hub.formats.iodef.read;

import org.jspecify.annotations.NullMarked;
