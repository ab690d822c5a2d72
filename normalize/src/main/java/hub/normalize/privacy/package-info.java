/**
 * Subscribers' identifiers, replaced by stand-ins before anything leaves for admission. An incident comes in after all steps, its parts after
 * marking. May touch the model and its indicator types.
 */
@NullMarked
package hub.normalize.privacy;

import org.jspecify.annotations.NullMarked;
