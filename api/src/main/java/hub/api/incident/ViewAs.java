package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Eyes;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.search.read.Stored;

/** Lets an owner see what her incident is to one of its recipients; whoever gets nothing of it is nobody here. */
final class ViewAs {
    private static final String EXPECTED = "a token such as agency:cert-south or group:eu5g";

    private ViewAs() {}

    /**
     * The eyes to read with.
     *
     * @param head of an incident that the viewer sees
     * @param recipient a token of its audience, or an agency that holds one
     * @throws ApiProblem FORBIDDEN to all but the owner, and without the role red for people's tokens; NOT_A_RECIPIENT, the same for who
     *     exists and who does not
     */
    static Viewer eyes(Viewer viewer, Stored head, String recipient, Directory directory) {
        Heads.requireOwn(viewer, head);
        Token token = Token.parse(recipient).orElseThrow(() -> Parameters.invalid("viewAs", recipient, EXPECTED));
        boolean readsRed = viewer.user() != null && viewer.has(Role.RED);
        if (!token.hasFeed() && !readsRed) {
            throw forbidden(token + " means people (expected a person with the role red to ask)");
        }
        Viewer eyes = Eyes.of(token, directory);
        if (!head.audience().meets(eyes.tokens())) {
            String message = "viewAs: " + Printable.quote(recipient)
                    + " (expected a token of the incident's audience, or an agency that holds one)";
            throw ApiProblem.of(ProblemCode.NOT_A_RECIPIENT, "viewAs", message);
        }
        return eyes;
    }

    private static ApiProblem forbidden(String message) {
        return ApiProblem.of(ProblemCode.FORBIDDEN, "viewAs", message);
    }
}
