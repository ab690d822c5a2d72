package hub.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.problem.ProblemCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static Answer answer(int status, String body) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 409, 429, 500, 502, 503, 504})
    void whatMayGoAwayIsUnavailable(int status) {
        assertThatThrownBy(() -> answer(status, "{\"error\":{\"type\":\"x\"}}").good())
                .isInstanceOfSatisfying(SearchUnavailable.class, fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNAVAILABLE);
                    assertThat(fault.problem().message()).doesNotContain("error");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 413})
    void whatTheHubSentWronglyIsAFaultOfTheHub(int status) {
        assertThatThrownBy(() -> answer(status, "{}").good()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbersKeepEveryDigit() {
        String exact = "{\"n\":1.10,\"big\":12345678901234567890.123,\"long\":-6148914691236517205,\"e\":1E+400}";

        assertThat(Json.bytes(answer(200, exact).good()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(exact);
    }

    @Test
    void theErrorIsNamed() {
        assertThat(answer(400, "{\"error\":{\"type\":\"x_exception\"}}").errorType())
                .isEqualTo("x_exception");
        assertThat(answer(413, "").errorType()).isEmpty();
    }

    @Test
    void settingsCheckThemselvesAndHideTheirPassword() {
        ElasticSettings settings = ElasticSettings.of(URI.create("http://127.0.0.1:9200"));

        assertThat(settings.withCredentials("hub", "secret").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> new ElasticSettings(
                        List.of(),
                        null,
                        null,
                        null,
                        settings.connectTimeout(),
                        settings.answerTimeout(),
                        settings.searchTimeout()))
                .hasMessageContaining("expected at least one address");
        assertThatThrownBy(() -> new ElasticSettings(
                        settings.nodes(),
                        "hub",
                        null,
                        null,
                        settings.connectTimeout(),
                        settings.answerTimeout(),
                        settings.searchTimeout()))
                .hasMessageContaining("expected both or neither");
    }
}
