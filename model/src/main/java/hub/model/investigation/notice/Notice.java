package hub.model.investigation.notice;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.ItemId;
import hub.model.marking.Audience;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency should know of. It has no text: what it is about is read anew, by whoever may see it then.
 *
 * @param investigation where
 * @param item about which; null if about the agreement
 * @param revision of the item or the agreement that it follows from
 * @param reason why it is told
 * @param to whom
 * @param by who did it
 * @param at from when on it is told, UTC: later than the change for what is only due then
 * @param audience who may be told; nobody if it holds no longer
 */
public record Notice(
        InvestigationId investigation,
        @Nullable ItemId item,
        long revision,
        Reason reason,
        AgencyId to,
        Actor by,
        Instant at,
        Audience audience) {
    /** Why something is told: of the agreement, and from {@link #SHARED} on of an item. */
    public enum Reason {
        /** The agency is asked to take part. */
        INVITED,
        /** The lead is offered to it. */
        LEAD_OFFERED,
        /** Told to the lead: an agency that it invited takes part. */
        ACCEPTED,
        /** Told to the lead: it does not. */
        DECLINED,
        /** Told to the lead: it takes part no longer. */
        LEFT,
        /** The agency takes part no longer. */
        REMOVED,
        CLOSED,
        REOPENED,
        /** An item was given to it. */
        SHARED,
        /** A comment speaks to it. */
        MENTIONED,
        /** A question is for it. */
        ASKED,
        /** Its question was answered. */
        ANSWERED,
        /** Its question was refused. */
        REFUSED,
        /** A question, to it or of its own, was not answered in time. */
        OVERDUE,
        /** A task is for it. */
        ASSIGNED,
        /** The time of its task has come. */
        DUE,
        /** A task that concerns it went on. */
        MOVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Notice {
        Objects.requireNonNull(investigation, "investigation");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(audience, "audience");
    }

    /** The same for the same thing told again: of an item the last is kept for each reason, of an agreement each. */
    public String id() {
        return item == null
                ? id(investigation + "@" + revision, reason, to)
                : id(investigation + "/" + item, reason, to);
    }

    /** The ids of all that may ever have been told of an item to these agencies. */
    public static Stream<String> ids(InvestigationId investigation, ItemId item, Collection<AgencyId> told) {
        return told.stream()
                .flatMap(to -> Arrays.stream(Reason.values())
                        .filter(reason -> reason.compareTo(Reason.SHARED) >= 0)
                        .map(reason -> id(investigation + "/" + item, reason, to)));
    }

    private static String id(String about, Reason reason, AgencyId to) {
        return about + "#" + reason.label() + "#" + to;
    }
}
