package hub.local.e2e;

import hub.local.client.HubConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One connection to {@code /api/v1/feed}, as a program reads it. */
final class StreamReader implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;
    private String lastId = "";

    /** @param place the last id of the connection before; null to begin now */
    StreamReader(HttpClient http, String agency, String q, @Nullable String place) {
        HubConfig config = Hub.local().config();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(config.apiUrl() + "/api/v1/feed?q=" + Hub.encode(q)))
                .header("Authorization", "Bearer " + config.agency(agency).token());
        if (place != null) {
            request.header("Last-Event-ID", place);
            lastId = place;
        }
        try {
            answer = http.send(request.build(), BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            String first = lines.readLine();
            while (place == null && first != null && !first.isEmpty()) {
                note(first);
                first = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param name create, update or remove
     * @param data of it
     */
    record Event(String name, JsonNode data) {
        String incident() {
            return data.path("id").asString();
        }
    }

    int status() {
        return answer.statusCode();
    }

    String lastId() {
        return lastId;
    }

    /** Waits for the next event. */
    Event next() {
        String name = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    return new Event(name, Hub.JSON.readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the stream has ended");
    }

    private void note(String line) {
        if (line.startsWith("id: ")) {
            lastId = line.substring("id: ".length());
        }
    }

    /** The connection is cut, whatever is on its way. */
    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
