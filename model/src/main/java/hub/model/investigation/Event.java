package hub.model.investigation;

import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import java.util.Objects;

/** What happened, as the log has it: the whole of what there is after it, so that the last one of each is the state. */
public sealed interface Event extends Entry {
    /** A revision of the agreement. */
    record OfAgreement(Agreement agreement) implements Event {
        public OfAgreement {
            Objects.requireNonNull(agreement, "agreement");
        }

        @Override
        public String key() {
            return agreement.key();
        }

        @Override
        public InvestigationId investigation() {
            return agreement.id();
        }
    }

    /** A revision of an item. */
    record OfItem(Item item) implements Event {
        public OfItem {
            Objects.requireNonNull(item, "item");
        }

        @Override
        public String key() {
            return item.key();
        }

        @Override
        public InvestigationId investigation() {
            return item.investigation();
        }
    }
}
