package hub.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A person of an agency who works on investigations, over HTTP alone. */
public record CaseMember(String agency) {
    public static final String CASES = "/api/v1/investigations";

    private static final int MOST_TRIES = 10;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer. */
    public record Said(int status, String text, String location, String etag) {
        public JsonNode json() {
            return Hub.JSON.readTree(text);
        }

        /** The same, if it is what was asked for. */
        public Said ok() {
            assertThat(status).as(text).isBetween(200, 201);
            return this;
        }
    }

    /** {@code '} stands for a quotation mark. */
    public Said post(String path, String body) {
        return send("POST", path, Map.of(), body);
    }

    public Said patch(String path, String etag, String body) {
        return send("PATCH", path, etag.isEmpty() ? Map.of() : Map.of("If-Match", etag), body);
    }

    public Said get(String path) {
        return send("GET", path, Map.of(), "");
    }

    public Said get(String path, String accept) {
        return send("GET", path, Map.of("Accept", accept), "");
    }

    /** The address of a new item. */
    public String item(String path, String body) {
        return post(path + "/items", body).ok().location();
    }

    /** The address of a new piece of evidence. */
    String evidence(String path, String item, String name, String content) {
        return file(path + "/items", item, name, content);
    }

    /** The address of what becomes of a file; {@code '} stands for a quotation mark in what is said of it. */
    public String file(String path, String item, String name, String content) {
        String boundary = "a-boundary-of-this-test";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        String body = part + "\"item\"\r\n\r\n" + item + "\r\n" + part + "\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        String type = "multipart/form-data; boundary=" + boundary;
        return send("POST", path, Map.of("Content-Type", type), body).ok().location();
    }

    /** What is given as a file of bytes. */
    byte[] bytes(String path, String accept) {
        return exchange("GET", path, Map.of("Accept", accept), "", BodyHandlers.ofByteArray())
                .body();
    }

    /** While the hub does not answer, the same is asked again under the same key, as its documentation says. */
    public Said send(String method, String path, Map<String, String> headers, String body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        Said said = once(method, path, all, body);
        for (int i = 0; said.status() == 503 && i < MOST_TRIES; i++) {
            said = once(method, path, all, body);
        }
        return said;
    }

    private Said once(String method, String path, Map<String, String> headers, String body) {
        HttpResponse<byte[]> answer = exchange(method, path, headers, body, BodyHandlers.ofByteArray());
        return new Said(
                answer.statusCode(),
                new String(answer.body(), UTF_8),
                answer.headers().firstValue("Location").orElse(""),
                answer.headers().firstValue("ETag").orElse(""));
    }

    /** The events from now on. */
    InputStream events(String path) {
        HttpResponse<InputStream> answer =
                exchange("GET", path + "/events", Map.of(), "", BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, Map<String, String> headers, String body, BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Hub.local().config().apiUrl() + path))
                .header(
                        "Authorization",
                        "Bearer " + Hub.local().config().agency(agency).token())
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
