package hub.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the hub says no. */
class ProblemTest {
    private static final Violation FIRST = new Violation(ProblemCode.INVALID_VALUE, "/a", "1 (expected 2)");
    private static final Violation SECOND = new Violation(ProblemCode.MISSING_FIELD, "/b", "absent (expected text)");

    @Test
    void firstViolationNamesTheKind() {
        Problem problem = Problem.of(List.of(FIRST, SECOND));

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(problem.pointer()).isEqualTo("/a");
        assertThat(problem.message()).isEqualTo("1 (expected 2)");
        assertThat(problem.violations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void needsAViolation() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(ProblemCode.EMPTY, List.of()));
    }

    @Test
    void countsFiftyAtMost() {
        assertThat(Problem.of(Collections.nCopies(51, FIRST)).violations()).hasSize(50);
    }

    @Test
    void violationIsSafeToPrint() {
        Violation violation = new Violation(ProblemCode.INVALID_VALUE, "/\u001b[2J", "\u202egnp.exe");

        assertThat(violation.pointer()).isEqualTo("/\\u001b[2J");
        assertThat(violation.message()).isEqualTo("\\u202egnp.exe");
    }

    @Test
    void violationThatIsReadBackIsTheSame() {
        Violation violation = new Violation(ProblemCode.INVALID_VALUE, "", "x".repeat(497) + "\u0007 and more");

        assertThat(new Violation(violation.code(), violation.pointer(), violation.message()))
                .isEqualTo(violation);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void codeSaysWhoseFaultItIs(ProblemCode code) {
        assertThat(code.title()).endsWith(".");
        int status = code.httpStatus();
        switch (code.category()) {
            case PARTNER ->
                assertThat(status == 200 || (status >= 400 && status < 500)).isTrue();
            case HUB -> assertThat(status).isEqualTo(500);
            case DEPENDENCY -> assertThat(status).isEqualTo(503);
        }
    }
}
