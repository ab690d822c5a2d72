/**
 * Files that an owner attaches to an incident of its own, and who was given one. Comes in: what an owner says of a file that is stored already.
 * Knows markings and incidents, no bytes.
 */
@NullMarked
package hub.model.attachment;

import org.jspecify.annotations.NullMarked;
