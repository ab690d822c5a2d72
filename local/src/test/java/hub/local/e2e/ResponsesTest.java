package hub.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.testing.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Three agencies and an incident: one owns it, one answers, one must not know; and what the owner is shown of the others' eyes is true. */
class ResponsesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REPORT = """
            {"externalId": "%s", "title": "%s", "marking": {"tlp": "AMBER", "recipients": ["group:eu5g", "agency:cert-south"]},
             "indicators": [{"type": "ipv4", "value": "192.0.2.191"}, {"type": "imsi", "value": "230018675309421"},
              {"type": "ipv4", "value": "192.0.2.192", "marking": {"tlp": "AMBER+STRICT", "recipients": ["agency:cert-south"]}},
              {"type": "ipv4", "value": "192.0.2.193", "marking": {"tlp": "AMBER+STRICT", "recipients": []}}]}""";
    private static final String SIGHTING = """
            {"kind": "sighting", "marking": {"tlp": "AMBER+STRICT"}, "outcome": "seen", "count": 2,
             "indicator": {"type": "ipv4", "value": "192.0.2[.]191"}}""";

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void anAnswerIsReadAcceptedAndKeptThroughRebuildAndRecall() throws Exception {
        String path = published("E2E-RESP", "Answered");
        assertThat(send("cert-west", "GET", path + "/responses", Map.of(), "").statusCode())
                .isEqualTo(404);

        HttpResponse<byte[]> stated = send("cert-south", "POST", path + "/responses", Map.of(), SIGHTING);

        assertThat(stated.statusCode()).as(text(stated)).isEqualTo(201);
        String response = stated.headers().firstValue("Location").orElseThrow();
        HttpResponse<byte[]> read = send("cert-north", "GET", response, Map.of(), "");
        assertThat(read.body()).isEqualTo(stated.body());
        assertThat(send("cert-west", "GET", response, Map.of(), "").body())
                .isEqualTo(send("cert-west", "GET", path, Map.of(), "").body());

        Map<String, String> current =
                Map.of("If-Match", read.headers().firstValue("ETag").orElseThrow());
        HttpResponse<byte[]> accepted =
                send("cert-north", "POST", response + "/accept", current, "{\"reason\": \"blocked\"}");
        assertThat(accepted.statusCode()).as(text(accepted)).isEqualTo(200);
        assertThat(send("cert-north", "POST", response + "/decline", current, "{\"reason\": \"no\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(text(send("cert-south", "GET", path + "/responses", Map.of(), "")))
                .contains("\"status\":\"accepted\"", "blocked");

        String digest = Hub.digest();
        Terminal.run("rebuild");
        assertThat(Hub.digest()).isEqualTo(digest);
        assertThat(send("cert-south", "GET", response, Map.of(), "").body()).isEqualTo(accepted.body());

        Hub.publish("cert-north", "{\"externalId\": \"E2E-RESP\", \"recall\": {\"reason\": \"test\"}}");
        Hub.until(() -> status("cert-south", path) == 404);
        assertThat(status("cert-south", response)).isEqualTo(200);
        assertThat(status("cert-north", response)).isEqualTo(200);
    }

    @Test
    void theOwnerSeesWhatEachRecipientGets() throws Exception {
        String report = REPORT.formatted("E2E-VIEW", "Viewed");
        JsonNode views = json(send("cert-north", "POST", "/api/v1/reports?dryRun=true", Map.of(), report))
                .path("parts")
                .path(0)
                .path("views");
        String path = published("E2E-VIEW", "Viewed");

        byte[] itself = send("cert-south.machine", "GET", path, Map.of(), "").body();
        assertThat(new String(itself, UTF_8)).contains("192.0.2.192").doesNotContain("192.0.2.193");
        assertThat(send("cert-north", "GET", path + "?viewAs=agency:cert-south", Map.of(), "")
                        .body())
                .isEqualTo(itself);
        assertThat(status("cert-north", path + "?viewAs=agency:cert-west")).isEqualTo(403);
        assertThat(status("cert-south", path + "?viewAs=agency:cert-south")).isEqualTo(403);
        assertThat(status("cert-west", path + "?viewAs=agency:cert-south")).isEqualTo(404);

        String id = path.substring(path.lastIndexOf('/') + 1);
        for (String token : List.of("group:eu5g", "agency:cert-south", "agency:cert-north")) {
            List<JsonNode> foreseen = views.valueStream()
                    .filter(view -> view.path("recipient").asString().equals(token))
                    .flatMap(view -> view.path("incidents").valueStream())
                    .map(ResponsesTest::timeless)
                    .toList();
            List<JsonNode> delivered = new ArrayList<>();
            Hub.until(() -> {
                delivered.clear();
                feed(token, id).forEach(incident -> delivered.add(timeless(incident)));
                return delivered.size() >= foreseen.size();
            });
            assertThat(delivered).as(token).containsExactlyInAnyOrderElementsOf(foreseen);
        }
    }

    /** Without what only time or the pseudonym keys say. */
    private static JsonNode timeless(JsonNode incident) {
        ObjectNode copy = (ObjectNode) incident.deepCopy();
        copy.remove(List.of("reported", "updated"));
        ((ObjectNode) copy.path("provenance")).remove("received");
        for (JsonNode indicator : copy.path("indicators")) {
            ObjectNode one = (ObjectNode) indicator;
            one.remove("validUntil"); // counted from the report
            if (one.has("pseudonym")) {
                one.put("pseudonym", one.path("pseudonym").asString().replaceAll("[0-9a-f]{32}$", "*"));
            }
        }
        return copy;
    }

    /** The incident and its annexes as a token's feed has them. */
    private static List<JsonNode> feed(String token, String root) {
        List<JsonNode> found = new ArrayList<>();
        TopicPartition feed = new TopicPartition("feed." + token.replace(':', '-'), 0);
        try (var consumer = new KafkaConsumer<>(
                Hub.local().config().kafka().client(Map.of("isolation.level", "read_committed")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(feed));
            consumer.seekToBeginning(List.of(feed));
            long end = consumer.endOffsets(List.of(feed)).get(feed);
            while (consumer.position(feed) < end) {
                consumer.poll(java.time.Duration.ofMillis(200)).forEach(event -> {
                    JsonNode incident = event.value() == null
                            ? Hub.JSON.createObjectNode()
                            : Hub.JSON.readTree(event.value()).path("incident");
                    if (incident.path("id").asString("").equals(root)
                            || incident.path("annexOf").asString("").equals(root)) {
                        found.add(incident);
                    }
                });
            }
        }
        return found;
    }

    private static String published(String externalId, String title) {
        JsonNode outcome = Hub.publish("cert-north", REPORT.formatted(externalId, title));
        String path = "/api/v1/incidents/" + outcome.path("incidents").path(0).asString();
        Hub.until(() -> status("cert-south", path) == 200);
        return path;
    }

    private static int status(String who, String path) {
        return send(who, "GET", path, Map.of(), "").statusCode();
    }

    private static HttpResponse<byte[]> send(
            String who, String method, String path, Map<String, String> headers, String body) {
        try {
            String secret = Files.readString(Hub.local().config().credentials().resolve(who + ".token"));
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(Hub.local().config().apiUrl() + path))
                    .header("Authorization", "Bearer " + secret.strip())
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!body.isEmpty()) {
                request.header("Content-Type", path.startsWith("/api/v1/reports") ? Hub.HUB_JSON : "application/json");
            }
            headers.forEach(request::header);
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return Hub.JSON.readTree(answer.body());
    }
}
