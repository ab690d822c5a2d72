package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query is read in one way or not at all. */
class QueryStringTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "a=b               | {a=[b]}",
        "a=b&c=d           | {a=[b], c=[d]}",
        "a=1&a=2           | {a=[1, 2]}",
        "a                 | {a=[]}",
        "a=                | {a=[]}",
        "=b                | {=[b]}",
        "a=b=c             | {a=[b=c]}",
        "&&a=b&            | {a=[b]}",
        "a=x+y%20z         | {a=[x y z]}",
        "%61=%C3%a4        | {a=[ä]}",
        "a=%F0%9F%94%A5    | {a=[🔥]}",
        "''                | {}",
    })
    void isTakenApart(String query, String expected) {
        assertThat(QueryString.parse(query).toString().replace("[, ]", "[]")).isEqualTo(expected);
    }

    @Test
    void noneIsEmpty() {
        assertThat(QueryString.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=a", "a=%ff", "a=%c3", "a=%c3%28", "a=%ed%a0%80", "a=%c0%af"})
    void brokenEscapesAreRefused(String query) {
        assertThatThrownBy(() -> QueryString.parse(query))
                .isInstanceOfSatisfying(ApiProblem.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ProblemCode.MALFORMED);
                    assertThat(refused.problem().message()).startsWith("query: \"").contains("expected");
                });
    }
}
