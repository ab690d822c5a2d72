package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;

/** The heads that addresses name. */
public final class Heads {
    private Heads() {}

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    static Stored visible(IncidentReader reader, Viewer viewer, String id) {
        if (!IncidentId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return reader.incident(viewer, new IncidentId(id)).orElseThrow(ApiProblem::notFound);
    }

    public static Revision revision(Stored stored) {
        return JournalJson.read(stored.record(), Revision.class);
    }
}
