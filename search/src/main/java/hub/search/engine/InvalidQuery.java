package hub.search.engine;

import hub.model.problem.Problem;

/** The caller asked for something that the hub does not answer. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public InvalidQuery(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
