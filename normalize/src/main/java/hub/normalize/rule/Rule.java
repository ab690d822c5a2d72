package hub.normalize.rule;

import hub.model.incident.Incident;
import hub.model.partner.Directory;
import hub.model.problem.Violation;
import java.util.List;

/** One thing that must hold. */
@FunctionalInterface
public interface Rule {
    /** What is wrong, with pointers into the hub's format; empty if the account holds to the rule. */
    List<Violation> check(Incident incident, Directory directory);
}
