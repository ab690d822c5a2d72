package hub.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's API as one agency's person sees it. */
public final class Api implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    public Api(HubConfig config, String agency) {
        this.url = config.apiUrl();
        this.token = config.agency(agency).token();
    }

    /** The body of a good answer, as text.
     *
     * @throws ClientFault with the hub's own words if it says no
     */
    public String get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public JsonNode getJson(String path) {
        return JSON.readTree(get(path, "application/json"));
    }

    /** Waits for what comes of it, if it is something that takes time. */
    public JsonNode postJson(String path, Object body) {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=30")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))));
    }

    /** Hands bytes in without a word on what they are, unless one is given. */
    public JsonNode post(String path, byte[] body, String contentType) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return JSON.readTree(send(request));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    /** Writes an answer of any size to a file, which is there only once the answer is whole. */
    public void save(String path, String accept, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        begin(part, file);
        try {
            HttpResponse<Path> response =
                    exchange(request(path).header("Accept", accept).GET(), BodyHandlers.ofFile(part));
            if (response.statusCode() >= 400) {
                throw new ClientFault(problem(response.statusCode(), Files.readString(part)));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw ClientFault.unwritable(file, e);
        } finally {
            discard(part);
        }
    }

    /** A place that cannot be written must not look as if the hub did not answer. */
    private static void begin(Path part, Path file) {
        try {
            Files.write(part, new byte[0]);
        } catch (IOException e) {
            throw ClientFault.unwritable(file, e);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new ClientFault(part + " cannot be deleted: " + e);
        }
    }

    private String send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new ClientFault(problem(response.statusCode(), response.body()));
        }
        return response.body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            return http.send(request.build(), reader);
        } catch (IOException e) {
            throw new ClientFault("the hub at " + url + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        }
    }

    private static String problem(int status, String body) {
        if (!body.startsWith("{")) {
            return "the hub answered " + status;
        }
        JsonNode problem = JSON.readTree(body);
        return problem.path("code").asString("HTTP " + status) + " "
                + problem.path("detail").asString("");
    }

    @Override
    public void close() {
        http.close();
    }
}
