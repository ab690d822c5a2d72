/**
 * The items of a joint investigation: what each kind states and how it goes on, who sees it, and the pure fold of one item. Looks at the
 * agreement and at other items, changes neither; knows no engine and no JSON.
 */
@NullMarked
package hub.model.investigation.item;

import org.jspecify.annotations.NullMarked;
