package hub.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who asks the test's server.
 *
 * @param secret of her API token
 */
public record Caller(String secret) {
    public HttpResponse<byte[]> call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = ApiServer.as(secret, path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return ApiServer.send(request);
    }

    /** The answer, which must have this status. */
    public JsonNode expect(int status, String method, String path, String body, String... headers) {
        HttpResponse<byte[]> answer = call(method, path, body, headers);
        JsonNode json = ApiServer.json(answer);
        assertThat(answer.statusCode()).as(method + " " + path + " " + json).isEqualTo(status);
        return json;
    }

    public JsonNode get(String path) {
        return expect(200, "GET", path, "");
    }

    /** The status with which she is told who she is. */
    public int known() {
        return ApiServer.get(secret, "/api/v1/me").statusCode();
    }
}
