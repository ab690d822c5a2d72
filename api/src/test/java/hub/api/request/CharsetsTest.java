package hub.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "text/csv; charset=us-ascii",
                "application/iodef+xml; charset=UTF-16",
                "no media type"
            })
    void whatTheHubReadsIsLetIn(String contentType) {
        assertThatCode(() -> Charsets.check(contentType)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16",
                "text/csv; charset=windows-1252",
                "text/plain;charset=utf-7",
                "application/iodef+xml;charset=ebcdic"
            })
    void anotherCharsetIsRefused(String contentType) {
        assertThatThrownBy(() -> Charsets.check(contentType))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA_TYPE))
                .hasMessageEndingWith("(expected utf-8)");
    }
}
