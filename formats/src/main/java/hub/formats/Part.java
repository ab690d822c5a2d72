package hub.formats;

import hub.model.incident.Incident;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident of a report: a bad one does not spoil the others. */
public sealed interface Part {
    /**
     * An incident as it was stated, before any normalizing.
     *
     * @param incident the account; of a recall, its {@code externalId} alone means something
     * @param narrower what of the account has a narrower marking than the whole, besides indicators: each with that marking, and an empty title if
     *     the title is no part of it
     * @param revision the owner's number for it, from 1; null means the order of arrival
     * @param recall the reason, if the owner takes the incident back
     * @param widen the reason, if the owner means the audience to grow
     * @param warnings what was kept unread or is doubtful
     */
    record Draft(
            Incident incident,
            List<Incident> narrower,
            @Nullable Long revision,
            @Nullable String recall,
            @Nullable String widen,
            List<Violation> warnings)
            implements Part {
        public Draft {
            Objects.requireNonNull(incident, "incident");
            if (revision != null && revision < 1) {
                throw new IllegalArgumentException("revision: " + revision + " (expected 1 or more)");
            }
            narrower = List.copyOf(narrower);
            warnings = List.copyOf(warnings);
        }

        /** An account without narrower parts, or with none but indicators. */
        public Draft(
                Incident incident,
                @Nullable Long revision,
                @Nullable String recall,
                @Nullable String widen,
                List<Violation> warnings) {
            this(incident, List.of(), revision, recall, widen, warnings);
        }
    }

    /** This incident cannot be read. */
    record Refused(Problem problem) implements Part {}
}
