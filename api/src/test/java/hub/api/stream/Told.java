package hub.api.stream;

import hub.api.testing.ApiServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the stream, as a browser is one: remembers the id of the last event. */
final class Told implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;
    private String lastId;

    /** @param data null if the stream ended */
    record Event(String name, @Nullable JsonNode data) {
        String id() {
            return data == null ? "" : data.path("id").asString();
        }
    }

    /** Returns when the reader is there: whatever happens from now on is told. */
    Told(String secret, @Nullable String lastEventId) throws IOException, InterruptedException {
        this(secret, lastEventId, "");
    }

    /** @param query of the address, with its question mark */
    Told(String secret, @Nullable String lastEventId, String query) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                ApiServer.as(secret, "/api/v1/feed" + query).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        lastId = lastEventId == null ? "" : lastEventId;
        answer = http.send(request.GET().build(), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        if (status() == 200 && lastEventId == null) {
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                field(line);
            }
        }
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    String lastId() {
        return lastId;
    }

    /** The next event, or one without data if there is none to come. */
    Event next() throws IOException {
        String name = "message";
        JsonNode data = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                name = field(line);
            } else if (line.startsWith("data: ")) {
                data = JsonMapper.shared().readTree(field(line));
            } else if (line.isEmpty() && data != null) {
                return new Event(name, data);
            } else {
                field(line);
            }
        }
        return new Event("end", null);
    }

    private String field(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        if (line.startsWith("id: ")) {
            lastId = value;
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
        http.shutdownNow();
    }
}
