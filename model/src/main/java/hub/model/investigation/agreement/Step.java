package hub.model.investigation.agreement;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param <T> what it was about
 */
public sealed interface Step<T> {
    /** What there is now: the next revision, whole; the same one if nothing was to be changed. */
    record Written<T>(T now) implements Step<T> {
        public Written {
            Objects.requireNonNull(now, "now");
        }
    }

    /**
     * Nothing changed.
     *
     * @param current the revision that the command should have started from; null if that was not the fault
     */
    record Refused<T>(Problem problem, @Nullable Long current) implements Step<T> {
        public Refused {
            Objects.requireNonNull(problem, "problem");
        }
    }

    static <T> Step<T> refused(ProblemCode code, String pointer, String message) {
        return new Refused<>(Problem.of(code, pointer, message), null);
    }

    static <T> Step<T> refused(Problem problem) {
        return new Refused<>(problem, null);
    }

    /** The command started from another revision than the current one. */
    static <T> Step<T> outdated(String what, long expected, long current) {
        return new Refused<>(outdatedBy(what, expected, current), current);
    }

    /** Why a command that starts from another revision than the current one is refused. */
    static Problem outdatedBy(String what, long expected, long current) {
        String message = what + " has revision " + current + " now (expected " + expected + ", as the request says)";
        return Problem.of(ProblemCode.PRECONDITION_FAILED, "", message);
    }

    /** What is absent and what is hidden are refused with the same words. */
    static <T> Step<T> notFound() {
        return refused(ProblemCode.NOT_FOUND, "", "nothing that you may see has this id");
    }
}
