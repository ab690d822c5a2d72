package hub.model.investigation;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.marking.Audience;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

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

    /**
     * An item that is erased for good; of what it said nothing is left, here neither.
     *
     * @param investigation where it was
     * @param item which
     * @param revisions how many records of it there were
     * @param agencies that any of them named
     * @param before who saw it at last, who are told that it is gone; nobody where a record does not say
     */
    record Erased(
            InvestigationId investigation, ItemId item, long revisions, SortedSet<AgencyId> agencies, Audience before)
            implements Event {
        public Erased {
            Objects.requireNonNull(investigation, "investigation");
            Objects.requireNonNull(item, "item");
            agencies = Collections.unmodifiableSortedSet(new TreeSet<>(agencies));
            before = Objects.requireNonNullElse(before, Audience.NOBODY);
        }

        @Override
        public String key() {
            return item + "@erased";
        }

        /** The keys of the records that go with it. */
        public List<String> keys() {
            return LongStream.rangeClosed(1, revisions)
                    .mapToObj(number -> Item.key(item, number))
                    .toList();
        }
    }
}
