package hub.model.admission;

import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import java.util.List;

/** What admission says to a candidate. */
public sealed interface Decision {
    /** What an order decides that changes nothing. */
    Admitted NOTHING = new Admitted(List.of(), List.of());

    /** What goes to the log. */
    default List<Revision> revisions() {
        return List.of();
    }

    /**
     * It became a revision.
     *
     * @param revisions what goes to the log, the incident first
     * @param warnings for the sender
     */
    record Admitted(List<Revision> revisions, List<Violation> warnings) implements Decision {
        public Admitted {
            revisions = List.copyOf(revisions);
            warnings = List.copyOf(warnings);
        }

        /** True if somebody may see less after this than before: its sender hears of it when that is so everywhere. */
        public boolean withdraws() {
            return revisions.stream().anyMatch(Revision::withdraws);
        }
    }

    /** It says nothing new: accepted, and the log stays as it is. */
    record Repeated(List<IncidentId> incidents, List<Violation> warnings) implements Decision {
        public Repeated {
            incidents = List.copyOf(incidents);
            warnings = List.copyOf(warnings);
        }
    }

    /** It may not become a revision. */
    record Refused(Problem problem) implements Decision {}

    /** This very record was decided before, and its outcome written. */
    record Seen() implements Decision {}
}
