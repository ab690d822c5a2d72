package hub.api.investigation;

import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.util.function.Predicate;

/**
 * An item as one reader is shown it.
 *
 * @param item the revision that she sees
 * @param place what the next page starts after
 * @param sees whether she sees another item, which this one names: the id of what is hidden would tell that it is there
 */
record Shown(Item item, String place, Predicate<ItemId> sees) {}
