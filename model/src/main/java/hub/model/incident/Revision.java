package hub.model.incident;

import hub.model.id.AgencyId;
import hub.model.marking.Audience;
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
        List<Violation> warnings) {

    /** What a record of {@code hub.incidents} does to the head of its incident. */
    public enum Change {
        /** The content becomes the head. */
        REVISED,
        /** The content is older than the head and goes to the history alone. */
        LATE,
        /** The head's content stays, its audience becomes smaller. */
        NARROWED,
        /** The content is withdrawn for good. */
        RECALLED
    }

    public Revision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(before, "before");
        warnings = List.copyOf(warnings);
        boolean hasContent = change == Change.REVISED || change == Change.LATE;
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
        return new Revision(
                id,
                root,
                owner,
                revision,
                amendment,
                change,
                audience,
                before,
                slots,
                newContent,
                reason,
                reported,
                provenance,
                warnings);
    }

    public boolean isAnnex() {
        return !id.equals(root);
    }

    public boolean recalled() {
        return change == Change.RECALLED;
    }
}
