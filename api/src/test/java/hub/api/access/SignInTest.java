package hub.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.OidcSettings;
import hub.api.testing.ApiServer;
import hub.normalize.Sha256;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The ways in beside the usual one, what every answer carries, and when the process refuses to listen. */
class SignInTest {
    private static int basic(String path, String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return ApiServer.send(HttpRequest.newBuilder(ApiServer.address(path))
                        .header("Authorization", "Basic " + encoded)
                        .GET())
                .statusCode();
    }

    /** There is no such collection: whoever is known is told so, and nobody else. */
    @ParameterizedTest
    @CsvSource({
        "/taxii2/nothing, cert-north:north, 404",
        "/taxii2/nothing, cert-south:north, 401",
        "/taxii2/nothing, cert-north:wrong, 401",
        "/taxii2/nothing, north, 401",
        "/api/v1/me, cert-north:north, 401"
    })
    void basicIsForTaxiiAlone(String path, String pair, int status) {
        assertThat(basic(path, pair)).isEqualTo(status);
    }

    @Test
    void theDayOfATokensLastUseIsNoted() {
        assertThat(ApiServer.get("south", "/api/v1/me").statusCode()).isEqualTo(200);

        String hash = Sha256.hex("south");
        long end = System.nanoTime() + 10_000_000_000L;
        while (!ApiServer.PARTNERS.get().lastUses().containsKey(hash) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(ApiServer.PARTNERS.get().lastUses().get(hash))
                .isAfter(LocalDate.ofInstant(Clock.systemUTC().instant(), java.time.ZoneOffset.UTC)
                        .minusDays(2));
        assertThat(ApiServer.json(ApiServer.get("south", "/api/v1/agency/tokens"))
                        .toString())
                .contains("\"lastUsed\":\"20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/openapi.json", "/schemas/", "/api/v1/me", "/api/v1/none", "/api/v1/incidents?x=1", "/error"})
    void everyAnswerProtectsItself(String path) {
        for (String secret : new String[] {"north", "nobody"}) {
            HttpResponse<byte[]> answer = ApiServer.get(secret, path);
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void soDoTheServersOwnRefusals() {
        assertThat(ApiServer.raw("GET /%zz HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n"))
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy:", "Cache-Control: no-store");
    }

    @Test
    void otherOriginsAreNotInvited() {
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("north", "/api/v1/reports")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    private static StandardEnvironment environment(String... settings) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "hub.example.org", ""})
    void toOthersOnlyWithTls(String address) {
        assertThatThrownBy(() -> PlainHttpCheck.check(environment("server.address", address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("server.address: " + address + " without TLS")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> PlainHttpCheck.check(environment(
                        "server.address", address, "server.ssl.certificate", "c.pem", "server.ssl.enabled", "false")))
                .isInstanceOf(StartRefused.class);
        assertThatCode(() ->
                        PlainHttpCheck.check(environment("server.address", address, "server.ssl.certificate", "c.pem")))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        PlainHttpCheck.check(environment("server.address", address, "hub.allow-plain-http", "true")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void onThisMachineWithout(String address) {
        assertThatCode(() -> PlainHttpCheck.check(environment("server.address", address)))
                .doesNotThrowAnyException();
    }

    @Test
    void anIdentityProviderIsAskedUnderTls() {
        assertThatThrownBy(() -> new OidcSettings("http://idp.example", "hub", null, null))
                .hasMessageContaining("hub.oidc.issuer: http://idp.example (expected an https address)");
        assertThatThrownBy(() -> new OidcSettings("https://idp.example", " ", null, null))
                .hasMessageContaining("hub.oidc.audience");
        assertThatThrownBy(() -> new OidcSettings("https://idp.example", "hub", "file:///etc/keys", null))
                .hasMessageContaining("hub.oidc.jwks-uri");
    }
}
