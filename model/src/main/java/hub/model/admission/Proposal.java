package hub.model.admission;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.report.Provenance;

/** What admission decides about: one record of {@code hub.admission}. */
public sealed interface Proposal permits Candidate, Order {
    /** The incident that it is about; also the record's key. */
    IncidentId root();

    AgencyId owner();

    /** What it goes back to. */
    Provenance provenance();
}
