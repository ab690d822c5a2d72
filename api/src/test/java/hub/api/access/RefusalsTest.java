package hub.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a stranger sends, a refusal is a problem with a code, and never says how the hub is made. */
class RefusalsTest {
    private static final String AUTHORIZED = "Host: hub\r\nAuthorization: Bearer north\r\n";

    static Stream<Arguments> brokenRequests() {
        return Stream.of(
                Arguments.of(400, "GET /api/v1/incidents%2fx HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents/%00 HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents;a=b HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api//v1/incidents HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/../v1/incidents%zz HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents?q=%2 HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents?q=%zz HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents?q=<> HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED + "Bad Header: x\r\n"),
                Arguments.of(400, "GET /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED + "X-A: a\u0001b\r\n"),
                Arguments.of(400, "GET /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED + "Host: other\r\n"),
                Arguments.of(400, "GET /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED + "Content-Length: -1\r\n"),
                Arguments.of(
                        400,
                        "POST /api/v1/reports HTTP/1.1\r\n" + AUTHORIZED
                                + "Content-Length: 1\r\nContent-Length: 2\r\n"),
                Arguments.of(400, "POST /api/v1/reports HTTP/1.1\r\n" + AUTHORIZED + "Transfer-Encoding: chunked\r\n"),
                Arguments.of(400, "GET /api/v1/incidents?q=\u00e4 HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/incid\u00e4nts HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(400, "GET /api/v1/inc{idents} HTTP/1.1\r\n" + AUTHORIZED),
                // RFC 9112 section 6.3: where the body ends cannot be known
                Arguments.of(400, "POST /api/v1/reports HTTP/1.1\r\n" + AUTHORIZED + "Transfer-Encoding: magic\r\n"),
                Arguments.of(505, "GET /api/v1/incidents HTTP/7.0\r\n" + AUTHORIZED),
                Arguments.of(405, "TRACE /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED),
                Arguments.of(405, "BREW /api/v1/incidents HTTP/1.1\r\n" + AUTHORIZED));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("brokenRequests")
    void theServersOwnRefusalsAreProblems(int status, String request) {
        String answer = ApiServer.raw(request + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertProblem(status, answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "x-content-type-options: nosniff")
                .doesNotContain("\r\nserver:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\n\r\nxyz\r\nnothing\r\n", "Content-Length: 100\r\n\r\nshort"})
    void aBodyThatIsNotWhatItsHeadersSayIsAProblem(String rest) {
        String answer = ApiServer.raw("POST /api/v1/reports HTTP/1.1\r\n" + AUTHORIZED + rest);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED", "problem+json");
    }

    @Test
    void headersThatAreTooLongAreAProblem() {
        String answer = ApiServer.raw("GET /api/v1/me HTTP/1.1\r\n" + AUTHORIZED + "X-Long: " + "x".repeat(60_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).contains("application/problem+json").doesNotContain("<html");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "404, GET, /api/v1/nothing",
        "404, GET, /",
        "404, GET, /error",
        "405, DELETE, /api/v1/incidents",
        "405, GET, /api/v1/indicators/lookup",
        "405, PUT, /api/v1/reports",
    })
    void unknownAddressesAndMethodsAreProblems(int status, String method, String path) {
        HttpResponse<byte[]> answer =
                ApiServer.send(ApiServer.as("north", path).method(method, BodyPublishers.noBody()));

        assertProblem(status, new String(answer.body(), UTF_8));
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/incidents", "/api/v1/nothing", "/api/v1/reports/cert-north/1", "/"})
    void withoutATokenEverythingIsTheSame401(String path) {
        HttpResponse<byte[]> answer = ApiServer.get("unknown", path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"hub\"");
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MALFORMED | q=%ff",
                "MALFORMED | q=%c3%28",
                "MALFORMED | q=%e2%82",
                "MALFORMED | %ff=q",
                "UNKNOWN_PARAMETER | colour=blue",
                "UNKNOWN_PARAMETER | =x",
                "UNKNOWN_PARAMETER | Q=x",
                "INVALID_VALUE | q=a&q=b",
                "INVALID_VALUE | limit=0",
                "INVALID_VALUE | limit=-1",
                "INVALID_VALUE | limit=abc",
                "INVALID_VALUE | limit=1e9",
                "INVALID_VALUE | limit=99999999999999999999",
                "INVALID_VALUE | limit=",
                "INVALID_VALUE | from=yesterday",
                "INVALID_VALUE | from=",
                "INVALID_VALUE | from=-999999999-01-01T00:00:00Z&histogram=auto",
                "INVALID_VALUE | from=%2B999999999-01-01T00:00:00Z",
                "INVALID_VALUE | time=birth",
                "INVALID_VALUE | sort=tokens",
                "INVALID_VALUE | histogram=eon",
                "INVALID_QUERY | facets=tokens",
                "INVALID_QUERY | facets=",
                "INVALID_QUERY | q=_exists_:tokens",
                "INVALID_QUERY | q=tokens:public",
                "INVALID_QUERY | q=indicator:0.0.0.0/0",
                "INVALID_QUERY | q=indicator:%22::/0%22",
                "INVALID_CURSOR | cursor=",
                "INVALID_CURSOR | cursor=AAAA",
            })
    void aWrongQueryIsNamed(String code, String query) {
        HttpResponse<byte[]> answer = ApiServer.get("north", "/api/v1/incidents?" + query);

        JsonNode problem = ApiServer.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).contains("expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me?x=1",
                "/api/v1/vocabulary?x=1",
                "/api/v1/vocabulary/nf?x=1",
                "/schemas/?x=1",
                "/openapi.json?x=1",
                "/api/v1/reports/cert-north/1?x=1",
                "/api/v1/reports/cert-north/1/raw?x=1",
                "/api/v1/incidents/a/revisions?x=1"
            })
    void noRouteTakesAParameterThatItDoesNotName(String path) {
        assertThat(ApiServer.json(ApiServer.get("north", path)).path("code").asString())
                .isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void manyAcceptedTypesAreRead() {
        String accept = IntStream.range(0, 60).mapToObj(i -> "text/x-" + i).collect(Collectors.joining(","));
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("north", "/api/v1/incidents/x")
                .header("Accept", accept)
                .GET());

        assertProblem(406, new String(answer.body(), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "garbage", "application/xml;q=0.5"})
    void aPageIsJsonOrNothing(String accept) {
        HttpResponse<byte[]> answer = ApiServer.send(
                ApiServer.as("north", "/api/v1/me").header("Accept", accept).GET());

        assertProblem(406, new String(answer.body(), UTF_8));
    }

    @Test
    void headAndOptionsAreAnswered() {
        HttpResponse<byte[]> head =
                ApiServer.send(ApiServer.as("north", "/api/v1/me").method("HEAD", BodyPublishers.noBody()));
        HttpResponse<byte[]> options =
                ApiServer.send(ApiServer.as("north", "/api/v1/reports").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("POST", "OPTIONS");
    }

    @Test
    void aRoleThatIsMissingIsNamed() {
        HttpResponse<byte[]> answer = ApiServer.get("operator", "/api/v1/incidents");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ApiServer.json(answer).path("detail").asString()).contains("[investigator, subscriber]");
    }

    @Test
    void aDependencyThatIsAwayIsSaidWithATime() {
        ApiServer.ELASTIC.answersWith(503);
        try {
            HttpResponse<byte[]> answer = ApiServer.get("north", "/api/v1/incidents");

            assertProblem(503, new String(answer.body(), UTF_8));
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        } finally {
            ApiServer.ELASTIC.answersWith(200);
        }
    }

    private static void assertProblem(int status, String body) {
        JsonNode problem = JsonMapper.shared().readTree(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).matches("[A-Z_]+");
        assertThat(problem.path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(body).doesNotContain("java.", "org.", "hub.api", "Exception", "Jetty", "jetty", "\tat ");
    }
}
