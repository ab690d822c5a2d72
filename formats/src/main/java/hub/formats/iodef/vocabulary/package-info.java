/**
 * Words of IODEF and the hub's words for them, for readers and writers alike: kinds of observables, roles, digests, and the hub's own extensions. Text
 * comes in, text goes out. May use nothing but Java.
 */
@NullMarked
package hub.formats.iodef.vocabulary;

import org.jspecify.annotations.NullMarked;
