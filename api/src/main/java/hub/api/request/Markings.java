package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;

/** What has to be so of a marking that somebody states. */
public final class Markings {
    private Markings() {}

    /** @throws ApiProblem UNKNOWN_RECIPIENT if it is for somebody whom the hub does not know */
    public static void requireKnown(Marking marking, Directory directory) {
        for (Token recipient : marking.recipients()) {
            if (!directory.knows(recipient)) {
                String message = recipient + " (expected an agency, group or user of the hub)";
                throw ApiProblem.of(ProblemCode.UNKNOWN_RECIPIENT, "/marking/recipients", message);
            }
        }
    }

    /**
     * Nobody states what she may not read.
     *
     * @param audience that the marking makes
     * @throws ApiProblem FORBIDDEN if she is not in it
     */
    public static void requireRead(Marking marking, Audience audience, Viewer viewer) {
        if (!audience.meets(viewer.tokens())) {
            String message = "marking: " + marking.label() + " (expected a person with the role red for this)";
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "/marking", message);
        }
    }
}
