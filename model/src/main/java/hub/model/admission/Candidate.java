package hub.model.admission;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A normalized incident with its annexes that asks to become a revision: one record of {@code hub.admission}. All that depends on the
 * moment is frozen in it.
 *
 * @param owner who sent it
 * @param revision the owner's number for it, from 1 to {@link #MAX_REVISION}; null means the order of arrival
 * @param body a hash of what the owner stated, to tell a repetition from a change
 * @param parts the incident first, then its annexes, one for each audience; no parts for a recall
 * @param recall the reason, if the owner takes the incident back
 * @param widen the reason, if the owner means the audience to grow
 * @param provenance what it was made from
 * @param warnings what normalizing noticed
 * @param held true if its owner was on hold when it came
 */
public record Candidate(
        IncidentId root,
        AgencyId owner,
        @Nullable Long revision,
        String body,
        List<Part> parts,
        @Nullable String recall,
        @Nullable String widen,
        Provenance provenance,
        List<Violation> warnings,
        boolean held)
        implements Proposal {

    /** The highest number that JSON readers everywhere take exactly; far enough from overflow for the hub to count on. */
    public static final long MAX_REVISION = (1L << 53) - 1;

    /** An incident or annex with the audience that follows from its marking. */
    public record Part(IncidentId id, Audience audience, Incident content) {}

    /** A candidate of an owner that is not on hold. */
    public Candidate(
            IncidentId root,
            AgencyId owner,
            @Nullable Long revision,
            String body,
            List<Part> parts,
            @Nullable String recall,
            @Nullable String widen,
            Provenance provenance,
            List<Violation> warnings) {
        this(root, owner, revision, body, parts, recall, widen, provenance, warnings, false);
    }

    public Candidate {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(provenance, "provenance");
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
        if (parts.isEmpty() == (recall == null)) {
            throw new IllegalArgumentException("candidate " + root + ": needs either content or a recall");
        }
        if (!parts.isEmpty() && !parts.getFirst().id().equals(root)) {
            throw new IllegalArgumentException("candidate " + root + ": the first part must be the incident itself");
        }
        if (parts.stream().map(Part::id).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("candidate " + root + ": each part must have an id of its own");
        }
        if (revision != null && revision < 1) {
            throw new IllegalArgumentException("revision: " + revision + " (expected 1 or more)");
        }
    }

    /** The same candidate of an owner that is on hold. */
    public Candidate onHold() {
        return new Candidate(root, owner, revision, body, parts, recall, widen, provenance, warnings, true);
    }
}
