package hub.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single parameters: read exactly, or refused with what was expected. */
class ParametersTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "200, 200", "007, 7"})
    void aNumberOfTheRangeIsRead(String text, int expected) {
        assertThat(Parameters.number("limit", text, 1, 200, 20)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1e2", "1.0", "+1", " 1", "", "abc", "９", "99999999999999999999"})
    void anythingElseIsNot(String text) {
        assertThatThrownBy(() -> Parameters.number("limit", text, 1, 200, 20))
                .isInstanceOfSatisfying(ApiProblem.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE);
                    assertThat(refused.problem().pointer()).isEqualTo("limit");
                    assertThat(refused.problem().message())
                            .isEqualTo("limit: \"" + text + "\" (expected 1..200)");
                });
    }

    @Test
    void absentIsTheDefault() {
        assertThat(Parameters.number("limit", null, 1, 200, 20)).isEqualTo(20);
        assertThat(Parameters.flag("dryRun", null)).isFalse();
        assertThat(Parameters.moment("from", null)).isNull();
        String word = Parameters.word("x", null, Optional::of, "a word");
        assertThat(word).isNull();
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertThat(Parameters.flag("dryRun", "true")).isTrue();
        assertThat(Parameters.flag("dryRun", "false")).isFalse();
        assertThatThrownBy(() -> Parameters.flag("dryRun", "yes"))
                .hasMessageContaining("dryRun: \"yes\" (expected true or false)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T08:10:00Z, 2026-05-02T08:10:00Z",
        "2026-05-02T08:10:00.123456Z, 2026-05-02T08:10:00.123456Z",
        "2026-05-02T10:10:00+02:00, 2026-05-02T08:10:00Z",
    })
    void momentsAreUtc(String text, Instant expected) {
        assertThat(Parameters.moment("from", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-05-02", "2026-05-02T08:10:00", "2026-13-02T08:10:00Z", "+12026-05-02T08:10:00Z"})
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Parameters.moment("from", text)).hasMessageContaining("expected an RFC 3339 time");
    }
}
