package hub.api.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the tests of responses say to the server. */
final class Responses {
    private Responses() {}

    /** An incident of the north in the index, with this address as an indicator. */
    static Revision incident(String externalId, Tlp tlp, String... addresses) {
        List<Indicator> indicators = Arrays.stream(addresses)
                .map(address -> Indicator.asSent("ipv4", address, null, null, null)
                        .normalized("ipv4", address, List.of("ipv4|" + address), List.of()))
                .toList();
        Incident content = Incident.builder(externalId, "T", Marking.of(tlp))
                .indicators(indicators)
                .build();
        Revision revision = Samples.revision(content, 1);
        ApiServer.ELASTIC.index(revision);
        return revision;
    }

    static String path(Revision incident) {
        return "/api/v1/incidents/" + incident.id() + "/responses";
    }

    static String path(Revision incident, JsonNode response) {
        return path(incident) + "/" + response.path("id").asString();
    }

    /** Compact JSON: {@code '} stands for a quotation mark. */
    static HttpResponse<byte[]> post(String secret, String path, String body) {
        return ApiServer.post(secret, path, "application/json", body.replace('\'', '"'));
    }

    static JsonNode stated(String secret, Revision incident, String body) {
        HttpResponse<byte[]> answer = post(secret, path(incident), body);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return ApiServer.json(answer);
    }

    static HttpResponse<byte[]> from(@Nullable String etag, String secret, String method, String path, String body) {
        HttpRequest.Builder request = ApiServer.as(secret, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        return ApiServer.send(etag == null ? request : request.header("If-Match", etag));
    }

    /** The same from the version that the caller sees now. */
    static HttpResponse<byte[]> change(String secret, String method, String path, String suffix, String body) {
        String etag = ApiServer.get(secret, path).headers().firstValue("ETag").orElse("\"none\"");
        return from(etag, secret, method, path + suffix, body);
    }

    static List<String> ids(String secret, Revision incident) {
        HttpResponse<byte[]> answer = ApiServer.get(secret, path(incident));
        assertThat(answer.statusCode()).isEqualTo(200);
        return ApiServer.json(answer).path("responses").findValuesAsString("id");
    }

    static String code(HttpResponse<byte[]> answer) {
        return ApiServer.json(answer).path("code").asString();
    }
}
