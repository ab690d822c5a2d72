package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong has its code, and what comes after it is read all the same. */
class BadInputTest {
    private static final String GOOD = Reports.small("BAD-NEIGHBOUR", "Neighbour", "{\"tlp\":\"GREEN\"}", "192.0.2.8");

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("MALFORMED", "", "{\"externalId\": \"X\", "),
                Arguments.of("MALFORMED", "", "{\"externalId\": \"X\", \"externalId\": \"Y\"}"),
                Arguments.of("MALFORMED", "", "{\"externalId\": NaN}"),
                Arguments.of(
                        "WRONG_TYPE", "/title", "{\"externalId\":\"X\",\"title\":7,\"marking\":{\"tlp\":\"GREEN\"}}"),
                Arguments.of("MISSING_FIELD", "/marking", "{\"externalId\":\"X\",\"title\":\"T\"}"),
                Arguments.of("MISSING_FIELD", "/marking/tlp", "{\"externalId\":\"X\",\"title\":\"T\",\"marking\":{}}"),
                Arguments.of(
                        "INVALID_VALUE",
                        "/marking/tlp",
                        "{\"externalId\":\"X\",\"title\":\"T\",\"marking\":{\"tlp\":\"PINK\"}}"),
                Arguments.of(
                        "UNKNOWN_RECIPIENT",
                        "/marking/recipients",
                        "{\"externalId\":\"X\",\"title\":\"T\",\"marking\":{\"tlp\":\"AMBER\",\"recipients\":[\"agency:nobody\"]}}"),
                Arguments.of("FORMAT_MISMATCH", "", "<incident><title>XML</title></incident>"),
                Arguments.of("EMPTY", "", ""));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bad")
    void eachHasItsCodeAndItsNeighbourIsRead(String code, String pointer, String report) {
        List<JsonNode> outcomes = Hub.publish("cert-north", Hub.HUB_JSON, bytes(report), bytes(GOOD));

        JsonNode problem = outcomes.getFirst().path("problem");
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("pointer").asString()).startsWith(pointer);
        assertThat(problem.path("message").asString()).isNotEmpty();
        assertThat(outcomes.getLast().path("status").asString()).isEqualTo("accepted");
    }

    @Test
    void anUnknownFieldIsNamedAndKept() {
        String report = """
                {"externalId":"BAD-UNKNOWN","title":"Moonlight","marking":{"tlp":"GREEN"},"colour":"blue","fiveG":{"moon":1}}""";
        JsonNode outcome = Hub.publish("cert-north", report);

        assertThat(outcome.path("status").asString()).isEqualTo("accepted");
        assertThat(outcome.path("warnings").findValuesAsString("pointer")).contains("/colour", "/fiveG/moon");
        String id = outcome.path("incidents").get(0).asString();
        Hub.until(() -> Hub.total("cert-north", "title:Moonlight") > 0);
        try (Api api = Hub.api("cert-north")) {
            assertThat(api.get("/api/v1/incidents/" + id, "application/json")).contains("blue", "moon");
        }
    }

    @Test
    void twentyMegabytesAreRefusedByTheBroker() {
        byte[] huge = new byte[20 << 20];
        assertThatThrownBy(() -> Hub.publish("cert-north", Hub.HUB_JSON, huge))
                .isInstanceOf(ClientFault.class)
                .hasMessageStartingWith("TOO_LARGE");
    }

    @Test
    void twentyMegabytesOverHttpAreTooLarge() {
        try (Api api = Hub.api("cert-north")) {
            assertThatThrownBy(() -> api.post("/api/v1/reports", new byte[20 << 20], Hub.HUB_JSON))
                    .isInstanceOf(ClientFault.class)
                    .hasMessageStartingWith("TOO_LARGE");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
