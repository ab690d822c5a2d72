package hub.model.investigation;

import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * The state that a command is decided over: small pieces, so that a command of an investigation of 100,000 items reads the agreement, its item,
 * and the items that it names. All pieces of an investigation are in one partition, so what is read here is never behind.
 */
public interface Memory {
    @Nullable
    Agreement agreement(InvestigationId id);

    /** The item, if it is one of this investigation. */
    @Nullable
    Item item(InvestigationId investigation, ItemId id);

    /** What the command with this {@link Command#key} was answered. */
    @Nullable
    Answer answer(String commandKey);
}
