package hub.model.problem;

import java.util.List;
import java.util.Objects;

/**
 * Why something was refused: the first violation names the kind, all of them say where.
 *
 * @param code the stable code, that of the first violation
 * @param violations at least one, at most {@value #MAX_VIOLATIONS}
 */
public record Problem(ProblemCode code, List<Violation> violations) {
    private static final int MAX_VIOLATIONS = 50;

    public Problem {
        Objects.requireNonNull(code, "code");
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a problem needs a violation");
        }
        violations = List.copyOf(violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS)));
    }

    public static Problem of(ProblemCode code, String pointer, String message) {
        return of(List.of(new Violation(code, pointer, message)));
    }

    /** @throws IllegalArgumentException if there are none */
    public static Problem of(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a problem needs a violation");
        }
        return new Problem(violations.getFirst().code(), violations);
    }

    public String pointer() {
        return violations.getFirst().pointer();
    }

    public String message() {
        return violations.getFirst().message();
    }
}
