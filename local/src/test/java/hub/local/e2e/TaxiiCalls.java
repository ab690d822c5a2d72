package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Calls of the TAXII server, as one agency or another. */
final class TaxiiCalls {
    static final String TAXII = "application/taxii+json;version=2.1";
    static final String ROOT = "/taxii2/hub/";
    static final String COMMUNITY = ROOT + "collections/community/";
    static final String STAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";
    static final String LAST = "X-TAXII-Date-Added-Last";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TaxiiCalls() {}

    static HttpRequest.Builder bare(String path) {
        String encoded = path.replace("[", "%5B").replace("]", "%5D");
        return HttpRequest.newBuilder(URI.create(Hub.local().config().apiUrl() + encoded));
    }

    static HttpRequest.Builder as(String agency, String path) {
        return bare(path)
                .header("Accept", TAXII)
                .header(
                        "Authorization",
                        "Bearer " + Hub.local().config().agency(agency).token());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> get(String path) {
        return get("cert-south", path);
    }

    static HttpResponse<String> get(String agency, String path) {
        return send(as(agency, path).GET());
    }

    static HttpResponse<String> accepting(String path, String accept) {
        return send(as("cert-south", path).setHeader("Accept", accept).GET());
    }

    /** As an agency with the token of cert-south. */
    static HttpResponse<String> basic(String agency, String path) {
        String pair = agency + ":" + Hub.local().config().agency("cert-south").token();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(as("cert-south", path)
                .setHeader("Authorization", "Basic " + encoded)
                .GET());
    }

    static HttpResponse<String> post(String agency, String path, String body) {
        return send(as(agency, path).header("Content-Type", TAXII).POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> delete(String agency, String path) {
        return send(as(agency, path).DELETE());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Hub.JSON.readTree(answer.body());
    }

    static JsonNode objects(String path) {
        return json(get(path)).path("objects");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static void isError(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(TAXII);
        assertThat(json(answer).path("title").asString("")).isNotEmpty();
        assertThat(json(answer).path("http_status").isString()).isTrue();
        assertThat(json(answer).path("http_status").asString()).isEqualTo(Integer.toString(status));
    }
}
