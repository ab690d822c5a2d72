package hub.normalize.rule;

import hub.model.incident.Incident;
import hub.model.partner.Directory;
import hub.model.problem.Violation;
import java.util.List;

/** All rules. A new one is a file and a line here. */
public final class Rules {
    public static final List<Rule> ALL = List.of(new RecipientsExist(), new TimesInOrder());

    private Rules() {}

    public static List<Violation> check(Incident incident, Directory directory) {
        return ALL.stream()
                .flatMap(rule -> rule.check(incident, directory).stream())
                .toList();
    }
}
