package hub.model.investigation;

import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.item.ItemAct;
import java.util.Objects;

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

    /** Under which its answer is kept: the ids of one sender's commands say nothing about another's. */
    default String key() {
        Actor actor = by().actor();
        String who = actor.user() == null ? actor.agency().value() : actor.agency() + "/" + actor.user();
        return by().investigation() + " " + who + " " + by().command();
    }
}
