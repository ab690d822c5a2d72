package hub.search.engine;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Elasticsearch does not answer, or not completely. Nothing is wrong with the request: the same one may succeed later. */
public final class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    /** What a caller is told; the detail is for the log alone. */
    public Problem problem() {
        return Problem.of(
                ProblemCode.UNAVAILABLE, "", "the search index does not answer now (expected to within a minute)");
    }
}
