package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.testing.SecondApi;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A session is one session at every api process: begun at one, good at the other, ended at both. */
class SessionTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SESSION = "/api/v1/session";
    private static final Duration SOON = Duration.ofSeconds(5);

    private static String first;
    private static String token;
    private static SecondApi second;

    @BeforeAll
    static void twoProcesses() throws IOException {
        first = Hub.local().config().apiUrl();
        Terminal.run("agency", "add", "cert-dune", "--kind", "other");
        token = Files.readString(Hub.local().config().credentials().resolve("cert-dune.token"))
                .strip();
        Hub.until(() -> send(bearer("/api/v1/me")).statusCode() == 200);
        second = SecondApi.start();
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder ask(String api, String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Cookie", cookie)
                .header("Origin", api);
    }

    private static int status(String api, String cookie) {
        return send(ask(api, "/api/v1/me", cookie)).statusCode();
    }

    private static HttpRequest.Builder bearer(String path) {
        return HttpRequest.newBuilder(URI.create(first + path)).header("Authorization", "Bearer " + token);
    }

    private static String begin() {
        HttpResponse<String> answer = send(bearer(SESSION).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("hub-session=").contains("; HttpOnly; SameSite=Strict");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void whatOneProcessEndsIsOverAtTheOther() {
        String cookie = begin();
        String kept = begin();
        assertThat(status(first, cookie)).isEqualTo(200);
        assertThat(status(second.url(), cookie)).isEqualTo(200);

        assertThat(send(ask(second.url(), SESSION, cookie).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(status(second.url(), cookie)).isEqualTo(401);
        Hub.until(SOON, () -> status(first, cookie) == 401);
        assertThat(status(first, kept)).isEqualTo(200);

        Terminal.run("agency", "suspend", "cert-dune");
        Hub.until(SOON, () -> status(first, kept) == 401 && status(second.url(), kept) == 401);
    }
}
