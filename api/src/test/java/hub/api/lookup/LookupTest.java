package hub.api.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The resource /api/v1/indicators/lookup, over HTTP. */
class LookupTest {
    private static final String PATH = "/api/v1/indicators/lookup";

    @Test
    void valuesAreReadAndAnsweredInTheirOrder() {
        JsonNode results =
                results("{\"values\":[\"198.51.100[.]7\",\"no indicator at all\",\"hxxps://example[.]org/\",\"\"]}");

        assertThat(results.findValuesAsString("input"))
                .containsExactly("198.51.100[.]7", "no indicator at all", "hxxps://example[.]org/", "");
        assertThat(results.get(0).path("type").asString()).isEqualTo("ipv4");
        assertThat(results.get(0).path("value").asString()).isEqualTo("198.51.100.7");
        assertThat(results.get(0).path("seen").asBoolean()).isFalse();
        assertThat(results.get(1).has("type")).isFalse();
        assertThat(results.get(2).path("type").asString()).isEqualTo("url");
    }

    @Test
    void textIsSearchedForThem() {
        JsonNode results = results("{\"text\":\"Seen 198.51.100[.]7, then 198.51.100[.]7 and CVE-2024-0001.\"}");

        assertThat(results.findValuesAsString("value")).containsExactly("198.51.100.7", "CVE-2024-0001");
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(results("{\"values\":[]}")).isEmpty();
        assertThat(results("{\"text\":\"\"}")).isEmpty();
    }

    @Test
    void aValueMayNameItsType() {
        JsonNode named = results("{\"values\":[\"teid|0badcafe\",\"no-type|x\"]}");

        assertThat(named.path(0).path("type").asString()).isEqualTo("teid");
        assertThat(named.path(0).path("input").asString()).isEqualTo("teid|0badcafe");
        assertThat(named.path(1).path("seen").asBoolean()).isFalse();
    }

    @Test
    void anEmptyLookupOffersToAskAndTheQuestionCanBeSentAsItIs() {
        JsonNode answer = answer(
                "{\"values\":[\"198.51.100[.]7\",\"teid|0x0badcafe\",\"no indicator\",\"imsi|230011234567890\"]}");

        JsonNode question = answer.path("question");
        assertThat(question.path("kind").asString()).isEqualTo("question");
        assertThat(question.path("title").asString()).isEqualTo("Has anybody seen these 2 indicators?");
        assertThat(question.at("/marking/tlp").asString()).isEqualTo("AMBER+STRICT");
        assertThat(question.path("indicators").findValuesAsString("value")).containsExactly("198.51.100.7", "0badcafe");
        JsonNode part = ApiServer.json(ApiServer.post(
                        "north",
                        "/api/v1/reports?dryRun=true",
                        "application/vnd.hub.incident+json",
                        question.toString()))
                .path("parts")
                .path(0);
        assertThat(part.path("status").asString()).as(part.toString()).isEqualTo("accepted");
        assertThat(part.at("/incidents/0/tokens").toString()).isEqualTo("[\"agency:cert-north\"]");
        assertThat(part.at("/incidents/0/indicators").asInt()).isEqualTo(2);
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        String one = answer("{\"values\":[\"198.51.100.7\",\"203.0.113.9\"]}")
                .at("/question/externalId")
                .asString();

        assertThat(answer("{\"text\":\"203.0.113[.]9, 198.51.100[.]7\"}")
                        .at("/question/externalId")
                        .asString())
                .isEqualTo(one);
        assertThat(answer("{\"values\":[\"203.0.113.9\"]}")
                        .at("/question/externalId")
                        .asString())
                .isNotEqualTo(one);
        assertThat(answer("{\"values\":[\"nothing\"]}").has("question")).isFalse();
    }

    @Test
    void weakerMatchesAreToldOnRequestAlone() {
        assertThat(results("{\"values\":[\"198.51.100.7\"]}").path(0).has("weaker"))
                .isFalse();
        assertThat(results("{\"values\":[\"198.51.100.7\"],\"match\":[\"exact\"]}")
                        .path(0)
                        .has("weaker"))
                .isFalse();
        assertThat(results("{\"values\":[\"198.51.100.7\"],\"match\":[\"cidr\",\"parent-domain\"]}")
                        .path(0)
                        .path("weaker")
                        .isArray())
                .isTrue();
    }

    @Test
    void weakerMatchesAreForFewerValues() {
        String values = String.join(",", Collections.nCopies(1_001, "\"a\""));
        String body = "{\"values\":[" + values + "],\"match\":[\"cidr\"]}";

        HttpResponse<byte[]> answer = ApiServer.post("north", PATH, "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ApiServer.json(answer).path("detail").asString())
                .isEqualTo("1001 values with match (expected at most 1000)");
    }

    private static JsonNode answer(String body) {
        return ApiServer.json(ApiServer.post("north", PATH, "application/json", body));
    }

    private static JsonNode results(String body) {
        return answer(body).path("results");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING_FIELD | /values   | expected either values or text | {}",
                "MISSING_FIELD | /values   | expected either values or text | {\"values\":[],\"text\":\"\"}",
                "WRONG_TYPE    | /values   | values: 7 (expected an array)  | {\"values\":7}",
                "WRONG_TYPE    | /values   | values: an object (expected an array) | {\"values\":{}}",
                "WRONG_TYPE    | /values   | values: null (expected an array) | {\"values\":null}",
                "WRONG_TYPE    | /values/1 | values[1]: 7 (expected a text) | {\"values\":[\"a\",7]}",
                "WRONG_TYPE    | /text     | text: true (expected a text)   | {\"text\":true}",
                "UNKNOWN_FIELD | /value    | \"value\" (expected one of [match, text, values]) | {\"value\":\"x\",\"values\":[]}",
                "INVALID_VALUE | /match/0  | match[0]: \"near\" (expected exact, cidr or parent-domain) | {\"values\":[],\"match\":[\"near\"]}",
                "MALFORMED     | ''        | Duplicate                      | {\"values\":[],\"values\":[]}",
                "MALFORMED     | ''        | line 1                         | {\"values\":",
                "WRONG_TYPE    | ''        | request body: an array (expected an object) | []",
                "WRONG_TYPE    | ''        | request body: \"x\" (expected an object) | \"x\"",
            })
    void theBodyIsReadStrictly(String code, String pointer, String message, String body) {
        HttpResponse<byte[]> answer = ApiServer.post("north", PATH, "application/json", body);

        JsonNode problem = ApiServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(problem.path("detail").asString()).contains(message);
        assertThat(new String(answer.body(), UTF_8)).doesNotContain("java", "hub.api", "LookupBody");
    }

    @Test
    void tenThousandValuesAreEnough() {
        String values = String.join(",", Collections.nCopies(10_001, "\"a\""));
        HttpResponse<byte[]> answer =
                ApiServer.post("north", PATH, "application/json", "{\"values\":[" + values + "]}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ApiServer.json(answer).path("detail").asString()).isEqualTo("10001 values (expected at most 10000)");
    }

    @Test
    void onlyJsonIsRead() {
        assertThat(ApiServer.post("north", PATH, "text/plain", "{\"values\":[]}")
                        .statusCode())
                .isEqualTo(415);
    }
}
