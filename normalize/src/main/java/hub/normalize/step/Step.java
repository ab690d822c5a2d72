package hub.normalize.step;

import hub.model.incident.Incident;
import hub.normalize.Notes;
import java.time.Instant;

/** Brings one kind of value to its canonical form. What it cannot read it keeps as it was sent, with a note. */
@FunctionalInterface
public interface Step {
    /**
     * @param incident as the step before left it
     * @param received when the report arrived: the only clock there is
     * @param notes takes what the sender should know
     */
    Incident apply(Incident incident, Instant received, Notes notes);
}
