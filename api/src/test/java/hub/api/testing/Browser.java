package hub.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A browser that shows a page of the hub, and keeps one cookie.
 *
 * @param cookie its name and value
 */
public record Browser(String cookie) {
    /** One in which somebody signed in with her token. */
    public static Browser signedIn(String secret) {
        HttpResponse<byte[]> answer =
                ApiServer.send(ApiServer.as(secret, "/api/v1/session").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        return new Browser(cookie(answer));
    }

    /** The name and value of the last cookie that an answer sets. */
    public static String cookie(HttpResponse<byte[]> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        return set.getLast().substring(0, set.getLast().indexOf(';'));
    }

    /** A request of a page of the hub. */
    public HttpRequest.Builder ask(String path) {
        return from(path).header("Sec-Fetch-Site", "same-origin");
    }

    /** A request that does not say from where it comes. */
    public HttpRequest.Builder from(String path) {
        return HttpRequest.newBuilder(ApiServer.address(path)).header("Cookie", cookie);
    }

    public HttpResponse<byte[]> get(String path) {
        return ApiServer.send(ask(path).GET());
    }

    public HttpResponse<byte[]> signOut() {
        return ApiServer.send(ask("/api/v1/session").DELETE());
    }
}
