package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Standing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item says, by its kind. What happens to it later, apart from edits, is its {@link Progress}. */
public sealed interface Statement
        permits Note, Hypothesis, Task, Request, TimelineEvent, Decision, Evidence, IncidentLink, Comment {
    /** The name of its kind in the API, {@code note}. */
    String kind();

    /** Looks for what is too long, missing or contradicts itself. */
    void check(Faults faults);

    /** Whose agencies may state this. */
    default Set<Standing> who() {
        return EnumSet.of(Standing.LEAD, Standing.CONTRIBUTOR);
    }

    /** True if everybody who may state such a thing and sees this one may edit it; else only its author. */
    default boolean isShared() {
        return false;
    }

    /** Items that it names; everybody who sees it sees them, or their ids would tell of what is hidden. */
    default List<ItemId> refersTo() {
        return List.of();
    }

    /** Where it names this item, as a JSON pointer. */
    default String pointerTo(ItemId item) {
        return "";
    }

    /** What is said of an item that cannot be named: the same whether it is hidden or absent. */
    static String unseen(String id) {
        return id + " (expected an item of this investigation that all who see this one see)";
    }

    /** Agencies that it speaks to; they have to be among those who see it. */
    default List<AgencyId> addresses() {
        return List.of();
    }

    /** Who is to do something about it; null if nobody. */
    default @Nullable AgencyId assigned() {
        return null;
    }

    /** By when; null if it has no time. */
    default @Nullable Instant due() {
        return null;
    }

    /** Only who sees this incident sees the item, whatever the item's audience; null if it depends on none. */
    default @Nullable IncidentId incident() {
        return null;
    }

    /** What an edit of this may not change, for people; null if the new one keeps it. */
    default @Nullable String broken(Statement edited) {
        return null;
    }

    /** How it stands when it is new. */
    default Progress begin() {
        return Progress.NONE;
    }

    /** How it stands after an edit. */
    default Progress after(Statement edited, Progress progress) {
        return progress;
    }
}
