package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Faults;
import hub.model.marking.Marking;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody does to an item. */
public sealed interface ItemAct {
    /**
     * Writes a new one, whose id follows from the command.
     *
     * @param marking what its readers may do with it; names no recipients, for the audience does
     * @param audience the agencies that see it beside the author, listed one by one
     */
    record Add(Marking marking, List<AgencyId> audience, Statement statement) implements ItemAct {
        public Add {
            Objects.requireNonNull(marking, "marking");
            Objects.requireNonNull(statement, "statement");
            audience = List.copyOf(audience);
        }
    }

    /** Something done to an item that is there. */
    sealed interface OnItem extends ItemAct {
        ItemId item();

        /** Its name, {@code withdraw}. */
        default String label() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** The agencies that see an item beside its author, one by one; none is not the same as not saying. */
    record Listing(List<AgencyId> agencies) {
        public Listing {
            agencies = List.copyOf(agencies);
        }
    }

    /** Puts something in its place; what is null stays as it is. */
    record Revise(
            ItemId item,
            @Nullable Marking marking,
            @Nullable Listing audience,
            @Nullable Statement statement) implements OnItem {
        public Revise {
            Objects.requireNonNull(item, "item");
        }

        boolean saysNothing() {
            return marking == null && audience == null && statement == null;
        }
    }

    /** Its author takes it back, for good. */
    record Withdraw(ItemId item, String reason) implements OnItem {
        public Withdraw {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Something that others than its author do with it. */
    sealed interface Advance extends OnItem {
        /** What is said with it; null if nothing. */
        @Nullable
        String text();

        /** How many characters that may be. */
        default int longest() {
            return Faults.MAX_REMARK;
        }
    }

    /** Brings a task into another state. */
    record Move(
            ItemId item,
            Progress.Work.State state,
            @Nullable String text) implements Advance {
        public Move {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(state, "state");
        }
    }

    /** Answers a request, or says something else instead of an earlier answer. */
    record Answer(ItemId item, String text) implements Advance {
        public Answer {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public int longest() {
            return Faults.MAX_TEXT;
        }
    }

    /** Says that a request will not be answered, and why. */
    record Refuse(ItemId item, String text) implements Advance {
        public Refuse {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(text, "text");
        }
    }

    /** The hub's word that the deadline of a request has passed. */
    record Lapse(ItemId item) implements Advance {
        public Lapse {
            Objects.requireNonNull(item, "item");
        }

        @Override
        public @Nullable String text() {
            return null;
        }
    }

    /** Says what was done with a piece of evidence. */
    record Handle(
            ItemId item,
            Progress.Custody.Deed deed,
            @Nullable String text) implements Advance {
        public Handle {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(deed, "deed");
        }

        @Override
        public int longest() {
            return Faults.MAX_LINE;
        }
    }
}
