package hub.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S53: what another site can make a browser send gets nowhere: no token, a cookie that does not count, and no body that a form could carry is taken for JSON. */
class S53CrossSiteTest {
    private static final String LOOKUP = "/api/v1/indicators/lookup";
    private static final String JSON = "application/json";
    private static final String BODY = "{\"values\":[\"x\"]}";

    @ParameterizedTest
    @ValueSource(strings = {LOOKUP, "/api/v1/reports", "/api/v1/incidents/x/recall"})
    void aMadeUpCookieIsNoCredential(String path) {
        HttpResponse<byte[]> answer = ApiServer.send(HttpRequest.newBuilder(ApiServer.address(path))
                .header("Cookie", "Authorization=Bearer north; token=north; SESSION=north; __Host-hub-session=north")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{\"values\":[]}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    /** A browser that adds the cookie anyhow, say one that knows no SameSite, or for a neighbour's page. */
    @ParameterizedTest
    @CsvSource({
        "403, Sec-Fetch-Site, cross-site",
        "403, Sec-Fetch-Site, same-site",
        "403, Sec-Fetch-Site, none",
        "403, Sec-Fetch-Site, ''",
        "403, Origin, https://evil.example",
        "403, Origin, https://hub.example.evil.example",
        "403, Origin, http://hub.example",
        "403, Origin, null",
        "403, X-Nothing, x",
        "200, Sec-Fetch-Site, same-origin",
        "200, Origin, https://hub.example"
    })
    void aSessionChangesNothingUnlessThePageIsOurs(int status, String header, String value) {
        HttpResponse<byte[]> answer = ApiServer.send(Browser.signedIn("north")
                .from(LOOKUP)
                .header(header, value)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(BODY)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), UTF_8).contains("CROSS_SITE")).isEqualTo(status == 403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin, cross-site", "Origin, https://hub.example, https://evil.example"})
    void ofTwoWordsNoneCounts(String header, String ours, String other) {
        assertThat(ApiServer.send(Browser.signedIn("north")
                                .from(LOOKUP)
                                .header(header, ours)
                                .header(header, other)
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString(BODY)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheBrowserSaysOfTheSiteCountsBeforeTheOrigin() {
        assertThat(ApiServer.send(Browser.signedIn("north")
                                .from(LOOKUP)
                                .header("Sec-Fetch-Site", "same-site")
                                .header("Origin", ApiServer.ADDRESS)
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString(BODY)))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"403, cross-site", "403, same-site", "200, same-origin", "200, none"})
    void norDoesItReadForAnotherSite(int status, String site) {
        assertThat(ApiServer.send(Browser.signedIn("north").from("/api/v1/me").header("Sec-Fetch-Site", site))
                        .statusCode())
                .isEqualTo(status);
        assertThat(ApiServer.send(ApiServer.as("north", "/api/v1/me").header("Sec-Fetch-Site", site))
                        .statusCode())
                .as("a token in a header is nobody's but who set it")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "none"})
    void aBodyThatAFormCouldCarryIsNoJson(String contentType) {
        for (HttpRequest.Builder request : new HttpRequest.Builder[] {
            ApiServer.as("north", LOOKUP), Browser.signedIn("north").ask(LOOKUP)
        }) {
            request.POST(BodyPublishers.ofString(BODY));
            if (!contentType.equals("none")) {
                request.header("Content-Type", contentType);
            }

            assertThat(ApiServer.send(request).statusCode()).isEqualTo(415);
        }
    }
}
