package hub.normalize.rule;

import hub.model.incident.Incident;
import hub.model.incident.TimeRange;
import hub.model.partner.Directory;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;

/** What happened did not end before it began. */
final class TimesInOrder implements Rule {
    @Override
    public List<Violation> check(Incident incident, Directory directory) {
        TimeRange occurred = incident.occurred();
        if (occurred == null
                || occurred.start() == null
                || occurred.end() == null
                || !occurred.end().isBefore(occurred.start())) {
            return List.of();
        }
        String message = occurred.end() + " (expected not before occurred.start, " + occurred.start() + ")";
        return List.of(new Violation(ProblemCode.INVALID_VALUE, "/occurred/end", message));
    }
}
