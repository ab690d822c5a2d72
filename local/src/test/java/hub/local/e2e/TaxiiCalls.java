package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Calls of the TAXII server, as one agency or another. */
final class TaxiiCalls {
    static final String TAXII = "application/taxii+json;version=2.1";
    static final String ROOT = "/taxii2/hub/";
    static final String COMMUNITY = ROOT + "collections/community/";
    static final String GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
    static final String STRICT = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003";
    static final String OWN = ROOT + "collections/agency-cert-south/objects/";
    static final String FIRST = "X-TAXII-Date-Added-First";
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

    /** As cert-south, byte by byte: no client puts headers of its own to it. */
    static String raw(String pathAndQuery, String headers) throws IOException {
        URI api = URI.create(Hub.local().config().apiUrl());
        String token = Hub.local().config().agency("cert-south").token();
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            String request = "GET " + pathAndQuery + " HTTP/1.1\r\nHost: hub\r\nAccept: " + TAXII
                    + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Hub.JSON.readTree(answer.body());
    }

    /** An indicator as a partner might post it; the same name is the same object. */
    static String indicator(String name, String marking, String modified) {
        String id = "indicator--"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replaceFirst("(.{14}).", "$15");
        return """
                {"type":"indicator","spec_version":"2.1","id":"%s","name":"%s","created":"2026-05-02T08:00:00.000Z",
                 "modified":"%s","pattern":"[ipv4-addr:value = '192.0.2.80']","pattern_type":"stix",
                 "valid_from":"2026-05-02T08:00:00Z","indicator_types":["malicious-activity"],"x_note":"kept",
                 "object_marking_refs":["%s"]}""".formatted(id, name, modified, marking);
    }

    static String envelope(String... objects) {
        return "{\"objects\":[" + String.join(",", objects) + "]}";
    }

    static String idOf(String object) {
        return Hub.JSON.readTree(object).path("id").asString();
    }

    /** The status of what cert-south posted, once it is complete. */
    static JsonNode complete(HttpResponse<String> posted) {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        String path = ROOT + "status/" + json(posted).path("id").asString() + "/";
        Hub.until(() -> json(get(path)).path("status").asString().equals("complete"));
        return json(get(path));
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
