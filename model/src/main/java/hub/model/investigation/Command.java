package hub.model.investigation;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** One record of {@code hub.commands}: who wants what. */
public sealed interface Command {
    By by();

    /** On the agreement. */
    record OnAgreement(By by, AgreementAct act) implements Command {
        public OnAgreement {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(act, "act");
        }
    }

    /** On one item. */
    record OnItem(By by, ItemAct act) implements Command {
        public OnItem {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(act, "act");
        }
    }

    /**
     * The operator's, on an item that is to be gone for good.
     *
     * @param agencies that any revision of it names
     */
    record Erase(By by, ItemId item, SortedSet<AgencyId> agencies) implements Command {
        public Erase {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(item, "item");
            agencies = Collections.unmodifiableSortedSet(new TreeSet<>(agencies));
        }
    }

    /** Under which its answer is kept: the ids of one sender's commands say nothing about another's. */
    default String key() {
        Actor actor = by().actor();
        String who = actor.user() == null ? actor.agency().value() : actor.agency() + "/" + actor.user();
        return by().investigation() + " " + who + " " + by().command();
    }
}
