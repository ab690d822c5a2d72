package hub.local.collect.remote;

import static hub.local.collect.FakeServer.cut;
import static hub.local.collect.FakeServer.json;
import static hub.local.collect.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ClientFault;
import hub.local.collect.FakeServer;
import hub.local.collect.FakeTicker;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteTest {
    private final FakeServer server = new FakeServer();
    private final FakeTicker ticker = new FakeTicker();
    private final List<String> progress = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    private Remote remote(Login login, Duration limit) {
        return new Remote(Origin.of(uri("/")), login, http, limit, ticker, progress::add);
    }

    private Answer get(String path) {
        return remote(Login.NONE, Duration.ofSeconds(20)).get(uri(path), "application/json");
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    @Test
    void sendsCredentialsAndWhatItAccepts() {
        server.on("/a", json("{}"));

        remote(Login.basic("ann", "pä:ss"), Duration.ofSeconds(20)).get(uri("/a"), "text/x");

        assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Basic YW5uOnDDpDpzcw==");
        assertThat(server.requests().getFirst().header("Accept")).isEqualTo("text/x");
        assertThat(Login.bearer("t0ken").toString()).doesNotContain("t0ken");
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.on(
                "/a",
                status(429, "Retry-After", "7"),
                status(503, "Retry-After", "Sat, 02 May 2026 08:01:00 GMT"),
                json("{}"));

        assertThat(get("/a")).isInstanceOf(Answer.Got.class);
        assertThat(ticker.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(53));
        assertThat(progress).first().asString().endsWith("answers 429; asking again in 7 s");
    }

    @Test
    void doesNotWaitForHours() {
        server.on("/a", status(503, "Retry-After", "3600"));

        assertThatThrownBy(() -> get("/a"))
                .isInstanceOf(ClientFault.class)
                .hasMessageEndingWith("answers 503; wants to be asked again in 3600 s");
        assertThat(ticker.sleeps()).isEmpty();
    }

    @Test
    void givesUpInTheEnd() {
        server.on("/a", status(502));

        assertThatThrownBy(() -> get("/a")).hasMessageEndingWith("answers 502, 5 times");
        assertThat(ticker.sleeps()).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L);
    }

    @Test
    void asksAgainWhenTheLineIsCut() {
        server.on("/a", cut(), cut(), json("{\"a\":1}"));

        assertThat(get("/a").orFault().body()).asString().isEqualTo("{\"a\":1}");
        assertThat(progress).hasSize(2);
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        server.on("/a", server.stall(), json("{}"));

        Answer answer = remote(Login.NONE, Duration.ofMillis(300)).get(uri("/a"), "*/*");

        assertThat(answer).isInstanceOf(Answer.Got.class);
        assertThat(progress).first().asString().contains("no whole answer within");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotKept() {
        server.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1 << 20];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 64; i++) {
                    out.write(part);
                }
            } catch (java.io.IOException e) {
                // the reader has gone, as it should
            }
        });

        assertThat(get("/a")).isInstanceOf(Answer.TooLarge.class);
        assertThatThrownBy(() -> get("/a").orFault()).hasMessageContaining("expected at most 16777216 bytes");
    }

    @Test
    void followsRedirectsOnTheSameServerAlone() {
        server.on("/a", status(302, "Location", "/b")).on("/b", json("{}"));

        assertThat(get("/a")).isInstanceOf(Answer.Got.class);
    }

    @Test
    void takesNoSecretToAnotherServer() {
        try (FakeServer other = new FakeServer()) {
            server.on("/a", status(302, "Location", other.url() + "/a"));

            assertThatThrownBy(
                            () -> remote(Login.key("k"), Duration.ofSeconds(20)).get(uri("/a"), "*/*"))
                    .hasMessageContaining("leads to another server, " + other.url());
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void doesNotRunInCircles() {
        server.on("/a", status(302, "Location", "/a"));

        assertThatThrownBy(() -> get("/a")).hasMessageEndingWith("redirects more than 3 times");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not take these credentials",
        "403, may not read this",
        "404, nothing there",
        "406, does not speak this protocol",
        "418, 418 (expected 200)"
    })
    void aRefusalIsOneLine(int status, String line) {
        server.on("/a", status(status));

        assertThatThrownBy(() -> get("/a").orFault())
                .isInstanceOf(ClientFault.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}"})
    void whatIsNoJsonIsSaid(String body) {
        server.on("/a", json(body, "Content-Type", "text/html"));

        assertThatThrownBy(() -> RemoteJson.read(get("/a").orFault())).hasMessageContaining("answers text/html");
    }

    @Test
    void depthIsBounded() {
        server.on("/a", json("[".repeat(100_000)));

        assertThatThrownBy(() -> RemoteJson.read(get("/a").orFault())).isInstanceOf(ClientFault.class);
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.org", "example.org", "https://", "https://ann:pw@example.org/", "https://a b"})
    void anAddressIsAnAddress(String text) {
        assertThatThrownBy(() -> Origin.address(text)).isInstanceOf(ClientFault.class);
    }

    @Test
    void theStandardPortIsNoOtherServer() {
        assertThat(Origin.of(URI.create("https://Example.org/a")))
                .isEqualTo(Origin.of(URI.create("https://example.org:443/")));
        assertThat(Origin.of(URI.create("http://example.org/")).isPrivate()).isFalse();
    }
}
