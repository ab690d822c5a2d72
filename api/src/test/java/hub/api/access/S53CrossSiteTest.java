package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S53: what another site can make a browser send gets nowhere: no token, and no body that a form could carry is taken for JSON. */
class S53CrossSiteTest {
    private static final String LOOKUP = "/api/v1/indicators/lookup";

    @ParameterizedTest
    @ValueSource(strings = {LOOKUP, "/api/v1/reports", "/api/v1/incidents/x/recall"})
    void aCookieIsNoCredential(String path) {
        HttpResponse<byte[]> answer = ApiServer.send(HttpRequest.newBuilder(ApiServer.address(path))
                .header("Cookie", "Authorization=Bearer north; token=north; SESSION=north")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{\"values\":[]}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "none"})
    void aBodyThatAFormCouldCarryIsNoJson(String contentType) {
        HttpRequest.Builder request =
                ApiServer.as("north", LOOKUP).POST(BodyPublishers.ofString("{\"values\":[\"x\"]}"));
        if (!contentType.equals("none")) {
            request.header("Content-Type", contentType);
        }

        assertThat(ApiServer.send(request).statusCode()).isEqualTo(415);
    }
}
