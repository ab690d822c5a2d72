package hub.api.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the tests of investigations say to the server: the north leads, the south is invited, the east is a stranger. */
final class Cases {
    static final String PATH = "/api/v1/investigations";

    private Cases() {}

    /** Compact JSON: {@code '} stands for a quotation mark. */
    static HttpResponse<byte[]> send(
            String secret, String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = ApiServer.as(secret, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        headers.forEach(request::header);
        return ApiServer.send(request);
    }

    static HttpResponse<byte[]> post(String secret, String path, String body) {
        return send(secret, "POST", path, Map.of(), body);
    }

    static HttpResponse<byte[]> patch(String secret, String path, long revision, String body) {
        return send(secret, "PATCH", path, Map.of("If-Match", "\"" + revision + "\""), body);
    }

    /** The path of an investigation of the north to which the south is invited. */
    static String opened(String title) {
        String body = """
                {'title': '%s', 'purpose': 'find who floods', 'tlpCeiling': 'AMBER', 'until': '2031-01-01T00:00:00Z',
                 'invite': ['cert-south']}""".formatted(title);
        return location(post("north", PATH, body));
    }

    /** The same, and the south has accepted. */
    static String joined(String title) {
        String path = opened(title);
        done(post("south", path + "/accept", "{}"));
        return path;
    }

    /** The path of a new item. */
    static String item(String secret, String path, String body) {
        return location(post(secret, path + "/items", body));
    }

    static String note(String secret, String path, String text, String... audience) {
        return item(secret, path, body(text, audience));
    }

    static String body(String text, String... audience) {
        String listed = String.join(
                ",",
                List.of(audience).stream().map(each -> "'agency:" + each + "'").toList());
        return "{'kind':'note','marking':{'tlp':'AMBER'},'audience':[%s],'text':'%s'}".formatted(listed, text);
    }

    static JsonNode done(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isBetween(200, 201);
        return ApiServer.json(answer);
    }

    private static String location(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static JsonNode get(String secret, String path) {
        return done(ApiServer.get(secret, path));
    }

    static int status(String secret, String path) {
        return ApiServer.get(secret, path).statusCode();
    }

    static String code(HttpResponse<byte[]> answer) {
        return ApiServer.json(answer).path("code").asString();
    }

    /** The texts of the notes that somebody sees, in order. */
    static List<String> texts(String secret, String path) {
        return get(secret, path + "/items?kind=note").path("items").findValuesAsString("text");
    }
}
