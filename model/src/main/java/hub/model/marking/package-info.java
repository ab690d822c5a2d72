/**
 * Who may see a record: the owner's marking (TLP, PAP, recipients) and the flat set of tokens that follows from it. The only place that decides audiences. Symbolic: nothing is expanded here.
 */
@NullMarked
package hub.model.marking;

import org.jspecify.annotations.NullMarked;
