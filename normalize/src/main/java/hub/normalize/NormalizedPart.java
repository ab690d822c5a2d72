package hub.normalize;

import hub.model.admission.Candidate;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import java.util.List;

/** What became of one incident of a report. */
public sealed interface NormalizedPart {
    /** It goes on to admission. */
    record Ready(Candidate candidate) implements NormalizedPart {}

    /**
     * It goes no further.
     *
     * @param problem why
     * @param warnings what else was noticed before
     */
    record Refused(Problem problem, List<Violation> warnings) implements NormalizedPart {
        public Refused {
            warnings = List.copyOf(warnings);
        }
    }
}
