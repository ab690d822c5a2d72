/**
 * Warning lists: values that everybody sees or nobody owns, so that finding them says little and blocking them does harm.
 *
 * <p>What may come in: a list (one file of resources, one line in {@link hub.model.warninglist.WarningLists}) and a kind of entry. A list
 * flags; it never drops anything. It touches {@code hub.model.indicator} and {@code hub.model.incident}.
 */
@NullMarked
package hub.model.warninglist;

import org.jspecify.annotations.NullMarked;
