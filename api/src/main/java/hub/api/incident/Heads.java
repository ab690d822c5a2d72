package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;

/** The heads that addresses name. */
public final class Heads {
    private Heads() {}

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent or no id at all */
    public static Stored visible(IncidentReader reader, Viewer viewer, String id) {
        if (!IncidentId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        return reader.incident(viewer, new IncidentId(id)).orElseThrow(ApiProblem::notFound);
    }

    /** @throws ApiProblem FORBIDDEN, for who sees it and does not own it */
    public static void requireOwn(Viewer viewer, Stored head) {
        if (!head.owner().equals(viewer.agency())) {
            String message = "the incident is " + head.owner() + "'s (expected one of your own agency)";
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", message);
        }
    }

    public static Revision revision(Stored stored) {
        return JournalJson.read(stored.record(), Revision.class);
    }
}
