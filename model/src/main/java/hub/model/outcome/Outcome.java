package hub.model.outcome;

import hub.model.incident.IncidentId;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import hub.model.report.ReportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one part of a report ended. A report with three incidents has three outcomes.
 *
 * @param report the report
 * @param part which part, from 0
 * @param parts of how many; at least 1
 * @param incidents what was accepted, root first, then annexes; empty if rejected
 * @param warnings what was changed, kept unread or is suspect
 * @param problem why it was rejected; null if accepted
 */
public record Outcome(
        ReportId report,
        int part,
        int parts,
        List<IncidentId> incidents,
        List<Violation> warnings,
        @Nullable Problem problem) {
    public Outcome {
        if (part < 0 || part >= parts) {
            throw new IllegalArgumentException("part: " + part + " (expected 0.." + (parts - 1) + ")");
        }
        incidents = List.copyOf(incidents);
        warnings = List.copyOf(warnings);
    }

    public boolean accepted() {
        return problem == null;
    }
}
