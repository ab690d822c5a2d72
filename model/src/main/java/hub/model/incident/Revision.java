package hub.model.incident;

import hub.model.id.AgencyId;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An admitted revision of an incident or annex: one record of {@code hub.incidents}.
 *
 * @param id of the incident or annex
 * @param root the incident that this belongs to; equal to the id for an incident itself
 * @param owner who reported it
 * @param revision from 1; the owner's number, or the order of arrival
 * @param amendment from 0; counts what the hub wrote after the revision without new content
 * @param change what this record does
 * @param audience who may see it from now on
 * @param before who could see the head before; empty for the first revision
 * @param slots the highest number of indicators that any revision of this id ever had
 * @param content the account; null if the record only takes away
 * @param reason the owner's reason for a recall or a widening
 * @param reported when the first revision was received, UTC
 * @param provenance what it was made from
 * @param warnings what normalizing noticed
 * @param onHold who would see it if its owner were not on hold; null if it is not held
 * @param marking what holds from now on instead of the content's marking; null but for {@link Change#NARROWED}
 */
public record Revision(
        IncidentId id,
        IncidentId root,
        AgencyId owner,
        long revision,
        int amendment,
        Change change,
        Audience audience,
        Audience before,
        int slots,
        @Nullable Incident content,
        @Nullable String reason,
        Instant reported,
        Provenance provenance,
        List<Violation> warnings,
        @Nullable Audience onHold,
        @Nullable Marking marking) {

    /** What a record of {@code hub.incidents} does to the head of its incident. */
    public enum Change {
        /** The content becomes the head. */
        REVISED,
        /** The content is older than the head and goes to the history alone. */
        LATE,
        /** The head's content stays, its audience becomes smaller. */
        NARROWED,
        /** The content is withdrawn for good. */
        RECALLED,
        /** The head's content stays, and nobody sees it until it is released. */
        HELD,
        /** The head is as it was before it was held; the content is the head's again. */
        RELEASED,
        /** Every record of this id is deleted; this one says so and has nothing of them. */
        ERASED
    }

    /** A revision that nothing holds back. */
    public Revision(
            IncidentId id,
            IncidentId root,
            AgencyId owner,
            long revision,
            int amendment,
            Change change,
            Audience audience,
            Audience before,
            int slots,
            @Nullable Incident content,
            @Nullable String reason,
            Instant reported,
            Provenance provenance,
            List<Violation> warnings) {
        this(
                id,
                root,
                owner,
                revision,
                amendment,
                change,
                audience,
                before,
                slots,
                content,
                reason,
                reported,
                provenance,
                warnings,
                null,
                null);
    }

    public Revision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(before, "before");
        warnings = List.copyOf(warnings);
        boolean hasContent = change == Change.REVISED || change == Change.LATE || change == Change.RELEASED;
        if (hasContent != (content != null)) {
            throw new IllegalArgumentException(
                    "revision " + id + "@" + revision + ": " + change + " and content disagree");
        }
    }

    /** The record's key in {@code hub.incidents}: its own, so that compaction keeps every record. */
    public String key() {
        return feedKey() + (amendment == 0 ? "" : "+" + amendment);
    }

    /** The key of the revision in a feed. */
    public String feedKey() {
        return id + "@" + revision;
    }

    /** The same revision with another form of its content. */
    public Revision with(Incident newContent) {
        return copy(audience, newContent, onHold, marking);
    }

    /** The same revision, seen by nobody until its owner is no longer on hold. */
    public Revision held() {
        return copy(Audience.NOBODY, content, audience, marking);
    }

    /** The same revision with what is said about its head's marking. */
    public Revision marked(Marking newMarking) {
        return copy(audience, content, onHold, newMarking);
    }

    private Revision copy(
            Audience newAudience,
            @Nullable Incident newContent,
            @Nullable Audience newOnHold,
            @Nullable Marking newMarking) {
        return new Revision(
                id,
                root,
                owner,
                revision,
                amendment,
                change,
                newAudience,
                before,
                slots,
                newContent,
                reason,
                reported,
                provenance,
                warnings,
                newOnHold,
                newMarking);
    }

    public boolean isAnnex() {
        return !id.equals(root);
    }

    /** True if somebody who could see the incident may see less of it after this: an annex may hold what was in the incident before. */
    public boolean withdraws() {
        return switch (change) {
            case RECALLED, NARROWED, HELD, ERASED -> true;
            case LATE, RELEASED -> false;
            case REVISED -> !before.isWithin(audience) || (isAnnex() && revision > 1 && before.equals(Audience.NOBODY));
        };
    }

    public boolean recalled() {
        return change == Change.RECALLED;
    }
}
