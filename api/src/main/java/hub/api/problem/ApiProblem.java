package hub.api.problem;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.io.Serial;

/** Ends a request with a problem. */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ApiProblem(Problem problem) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    public static ApiProblem of(ProblemCode code, String pointer, String message) {
        return new ApiProblem(Problem.of(code, pointer, message));
    }

    /** The one answer for what is hidden and for what does not exist. */
    public static ApiProblem notFound() {
        return of(ProblemCode.NOT_FOUND, "", "nothing that you may see has this address");
    }

    public Problem problem() {
        return problem;
    }
}
