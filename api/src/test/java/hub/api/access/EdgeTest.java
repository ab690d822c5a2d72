package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a resource is reached says what was sent and what was expected, in the form that the client reads. */
class EdgeTest {
    private static final String HOST = "Host: hub\r\n";
    private static final String NORTH = HOST + "Authorization: Bearer north\r\n";
    private static final String TAXII = "application/taxii+json;version=2.1";

    private static String ask(String line, String headers) {
        return ApiServer.raw(line + "\r\n" + headers + "Connection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/taxii2/a%2fb/",
                "/taxii2/..;/x",
                "/taxii2/hub;a=b/",
                "/taxii2//hub/",
                "/taxii2/{x}",
                "/taxii2/%c3%28",
                "http://other/taxii2/"
            })
    void aTaxiiClientGetsTaxiisErrors(String address) {
        assertThat(ask("GET " + address + " HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: " + TAXII, "\"http_status\":\"400\"", "expected");
    }

    @Test
    void headersThatAreTooLongAreTaxiisToo() {
        assertThat(ask("GET /taxii2/ HTTP/1.1", NORTH + "X-Long: " + "x".repeat(60_000) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("Content-Type: " + TAXII, "the headers are too long (expected");
    }

    /** Its addresses end with a slash, and whose credentials are known is told so in its own form. */
    @Test
    void taxiiWithoutItsSlashIsNotThereForWhoIsKnown() {
        String basic = Base64.getEncoder().encodeToString("cert-north:north".getBytes(StandardCharsets.UTF_8));

        assertThat(ask("GET /taxii2 HTTP/1.1", HOST + "Authorization: Basic " + basic + "\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("Content-Type: " + TAXII, "nothing that you may see has this address");
        assertThat(ask("GET /taxii2 HTTP/1.1", HOST))
                .startsWith("HTTP/1.1 401")
                .contains(TAXII, "\r\nWWW-Authenticate: Bearer realm", "\r\nWWW-Authenticate: Basic realm")
                .contains("Authorization: Bearer <token>, or Basic with <agency id>:<token>");
        assertThat(ask("GET /api/v1/me HTTP/1.1", HOST))
                .contains("\r\nWWW-Authenticate: Bearer realm")
                .doesNotContain("Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/taxii2",
                "/taxii2/hub",
                "/taxii2/hub/status/1",
                "/taxii2/hub/collections",
                "/taxii2/hub/collections/community",
                "/taxii2/hub/collections/nobody/manifest",
                "/taxii2/hub/collections/community/objects",
                "/taxii2/hub/collections/community/objects/x",
                "/taxii2/hub/collections/community/objects/x/versions"
            })
    void aMissingSlashIsNamed(String path) {
        assertThat(ask("GET " + path + "?limit=1 HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 404")
                .contains("nothing that you may see has this address (expected a / at its end: " + path + "/)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/taxii2/nowhere", "/taxii2/nowhere/", "/taxii2/hub/collections/community/nothing"})
    void whereTaxiiHasNothingItsDiscoveryIsNamed(String path) {
        assertThat(ask("GET " + path + " HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 404")
                .contains("(expected one that leads on from the discovery at /taxii2/)")
                .doesNotContain("openapi");
    }

    @Test
    void aParameterWhereThereIsNoneIsRefusedInTheseWords() {
        assertThat(ask("POST /taxii2/hub/collections/community/objects/?limit=3 HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 400")
                .contains("(expected none here)")
                .doesNotContain("[]");
    }

    @Test
    void whatIsAnsweredIsAllowed() {
        assertThat(ask("PUT /api/v1/me HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 405")
                .containsPattern("\r\nAllow: (GET|HEAD|OPTIONS), ?(GET|HEAD|OPTIONS), ?(GET|HEAD|OPTIONS)\r\n");
        assertThat(ask("PUT /api/v1/reports HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 405")
                .containsPattern("\r\nAllow: (POST|OPTIONS), ?(POST|OPTIONS)\r\n");
    }

    @Test
    void optionsNamesTypesToPatchWithOnlyWhereThereAreAny() {
        assertThat(ask("OPTIONS /api/v1/me HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 200")
                .contains("\r\nAllow: ")
                .doesNotContain("Accept-Patch");
        assertThat(ask("OPTIONS /taxii2/ HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Accept-Patch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT hub:80", "TRACE /api/v1/me"})
    void aMethodThatNothingHereHasIsNamed(String line) {
        assertThat(ask(line + " HTTP/1.1", NORTH))
                .startsWith("HTTP/1.1 405")
                .contains(
                        "\r\nAllow: GET, HEAD", "method " + line.substring(0, line.indexOf(' ')) + " (expected one of");
    }

    /** RFC 9112 6.1: of two that read such a request one would take the rest for another request. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 | gzip, chunked",
                "HTTP/1.1 | chunked, chunked",
                "HTTP/1.1 | identity",
                "HTTP/1.0 | chunked"
            })
    void aBodyIsFramedInOneWay(String version, String coding) {
        String answer = ApiServer.raw("POST /api/v1/reports " + version + "\r\n" + NORTH + "Transfer-Encoding: "
                + coding + "\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED", "expected");
    }

    @Test
    void chunkedAloneIsRead() {
        String answer = ApiServer.raw("POST /api/v1/reports HTTP/1.1\r\n" + NORTH
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "%00%ff", "\u00ff\u00fe", "a; __Host-hub-session=b", ""})
    void aBrokenCookieIsSaidToBeOne(String value) {
        assertThat(ask("GET /api/v1/me HTTP/1.1", HOST + "Cookie: __Host-hub-session=" + value + "\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("the session's cookie is not one that the hub made (expected", "UNAUTHENTICATED");
    }

    @Test
    void whatCannotBeServedOrReadIsNamed() {
        HttpResponse<byte[]> accept =
                ApiServer.send(ApiServer.as("north", "/api/v1/me").header("Accept", "garbage"));
        HttpResponse<byte[]> body = ApiServer.post("north", "/api/v1/indicators/lookup", "text/csv", "{}");

        assertThat(detail(accept)).startsWith("Accept: garbage (expected");
        assertThat(detail(body)).isEqualTo("Content-Type text/csv (expected application/json)");
        assertThat(body.headers().firstValue("Accept-Post")).contains("application/json");
        assertThat(detail(ApiServer.get("north", "/api/v1/nothing")))
                .isEqualTo("nothing that you may see has this address");
    }

    /** RFC 9110 13.1.1; a right tag of another version is 412. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "400 | INVALID_VALUE | foo",
                "400 | INVALID_VALUE | W/\"1\"",
                "400 | INVALID_VALUE | \"1\", foo",
                "400 | INVALID_VALUE | \"1",
                "400 | INVALID_VALUE | ''",
                "412 | PRECONDITION_FAILED | \"1\"",
                "412 | PRECONDITION_FAILED | \"1\", \",\"",
                "412 | PRECONDITION_FAILED | *"
            })
    void aVersionIsAnEntityTag(int status, String code, String given) {
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("south", "/api/v1/agency/profile")
                .header("Content-Type", "application/json")
                .header("If-Match", given)
                .PUT(BodyPublishers.ofString("{\"name\":\"South\",\"contacts\":[],\"networks\":[],\"clients\":[],"
                        + "\"defaultTlp\":\"AMBER\"}")));

        assertThat(detail(answer)).startsWith("If-Match: ").contains("expected");
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return ApiServer.json(answer).path("detail").asString();
    }
}
