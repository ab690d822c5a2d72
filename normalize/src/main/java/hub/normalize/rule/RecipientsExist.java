package hub.normalize.rule;

import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.partner.Directory;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** A recipient that nobody is would share with nobody, and the sender would not know. */
final class RecipientsExist implements Rule {
    @Override
    public List<Violation> check(Incident incident, Directory directory) {
        List<Violation> found = new ArrayList<>(unknown(incident.marking(), "", directory));
        for (int i = 0; i < incident.indicators().size(); i++) {
            Indicator indicator = incident.indicators().get(i);
            Marking marking = indicator.marking();
            if (marking != null) {
                found.addAll(unknown(marking, "/indicators/" + i, directory));
            }
        }
        return found;
    }

    private static List<Violation> unknown(Marking marking, String parent, Directory directory) {
        return marking.recipients().stream()
                .filter(recipient -> !directory.knows(recipient))
                .map(recipient -> new Violation(
                        ProblemCode.UNKNOWN_RECIPIENT,
                        parent + "/marking/recipients",
                        recipient + " (expected an agency, group or user of the hub)"))
                .toList();
    }
}
