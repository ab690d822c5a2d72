package hub.api.problem;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public ApiProblem(Problem problem) {
        this(problem, null);
    }

    private ApiProblem(Problem problem, @Nullable Duration retryAfter) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static ApiProblem of(ProblemCode code, String pointer, String message) {
        return new ApiProblem(Problem.of(code, pointer, message));
    }

    /** @param retryAfter when there is something to ask for again */
    public static ApiProblem rateLimited(String message, Duration retryAfter) {
        return new ApiProblem(Problem.of(ProblemCode.RATE_LIMITED, "", message), retryAfter);
    }

    /** The one answer for what is hidden and for what does not exist. */
    public static ApiProblem notFound() {
        return of(ProblemCode.NOT_FOUND, "", "nothing that you may see has this address");
    }

    public Problem problem() {
        return problem;
    }

    /** When it makes sense to ask again; empty if it never does, or nobody knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
