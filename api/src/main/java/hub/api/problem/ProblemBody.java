package hub.api.problem;

import hub.model.problem.Problem;
import hub.model.problem.Violation;
import java.util.List;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type always {@code about:blank}; the code says what it is
 * @param title the code's sentence
 * @param status the HTTP status
 * @param detail what was wrong here, for people
 * @param code stable; docs/problems.md explains it
 * @param violations every place that is wrong
 */
public record ProblemBody(String type, String title, int status, String detail, String code, List<Place> violations) {
    record Place(String pointer, String code, String message) {}

    public static ProblemBody of(Problem problem) {
        return of(problem, problem.code().httpStatus());
    }

    /** For a refusal of the server, which knows more statuses than there are codes. */
    static ProblemBody of(Problem problem, int status) {
        return new ProblemBody(
                "about:blank",
                problem.code().title(),
                status,
                problem.message(),
                problem.code().name(),
                problem.violations().stream().map(ProblemBody::place).toList());
    }

    private static Place place(Violation violation) {
        return new Place(violation.pointer(), violation.code().name(), violation.message());
    }
}
