package hub.api.admin;

import hub.api.problem.ApiProblem;
import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.Group;
import hub.model.problem.ProblemCode;

/** What an operator is told who names something that is not there. She may know every partner, so it is said. */
final class AdminProblems {
    private AdminProblems() {}

    static Agency agency(Directory now, String id) {
        return AgencyId.isValid(id)
                ? now.agency(new AgencyId(id)).orElseThrow(ApiProblem::notFound)
                : AdminProblems.<Agency>absent();
    }

    static Group group(Directory now, String id) {
        Group group = now.groups().get(id);
        return group == null ? AdminProblems.<Group>absent() : group;
    }

    private static <T> T absent() {
        throw ApiProblem.notFound();
    }

    static void requireActive(Directory now, AgencyId agency, String pointer) {
        if (!now.isActive(agency)) {
            String message = agency + " (expected an agency that is there and active)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, pointer, message);
        }
    }
}
