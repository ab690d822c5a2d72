/**
 * Joint investigations: the one fold of commands, over agreements and items. Commands come in once, are applied once and are answered again.
 * Pure, without Kafka and without a clock; may use nothing but the model.
 */
@NullMarked
package hub.model.investigation;

import org.jspecify.annotations.NullMarked;
