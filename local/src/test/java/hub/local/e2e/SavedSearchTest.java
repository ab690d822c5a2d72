package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What investigators keep and take away, on the real engines: saved searches, and exports of results. */
class SavedSearchTest {
    private static final String SEARCHES = "/api/v1/searches";

    private static void publish(String externalId, String title) {
        Hub.publish("cert-north", Reports.small(externalId, title, "{\"tlp\":\"GREEN\"}", "192.0.2.77"));
        Hub.until(() -> Hub.total("cert-south", "externalId:" + externalId) == 1);
    }

    @Test
    void aSavedSearchFindsOldAndNewAndSurvivesARebuild() {
        publish("SAVED-OLD", "Saved walrus");
        try (Api south = Hub.api("cert-south");
                Api north = Hub.api("cert-north")) {
            JsonNode saved = south.postJson(
                    SEARCHES, Map.of("title", "walrus", "q", "title:walrus", "audience", List.of("group:eu5g")));
            String address = SEARCHES + "/" + saved.at("/search/id").asString();
            assertThat(saved.at("/result/total").asLong()).isEqualTo(1);
            assertThat(north.getJson(address).path("title").asString()).isEqualTo("walrus");

            publish("SAVED-NEW", "New walrus");
            JsonNode run = south.postJson(address + "/run", Map.of());
            assertThat(run.at("/result/hits").findValuesAsString("title")).contains("New walrus");
            assertThat(run.has("since")).isTrue();

            String before = Hub.digest();
            Terminal.run("rebuild");
            assertThat(Hub.digest()).isEqualTo(before);
            assertThat(south.getJson(address).path("title").asString()).isEqualTo("walrus");
            assertThat(since(south.postJson(address + "/run", Map.of()))).isAfter(since(run));
        }
    }

    private static Instant since(JsonNode run) {
        return Instant.parse(run.path("since").asString());
    }

    @Test
    void aResultIsWrittenToAFileFromATerminal(@TempDir Path folder) throws IOException {
        publish("EXPORT-FILE", "Filed ibex");
        Path file = folder.resolve("ibex.csv");

        assertThat(Terminal.run("search", "--as", "cert-south", "--export", file.toString(), "title:ibex"))
                .contains("written to");
        assertThat(file).content().contains("Filed ibex");
        assertThat(Terminal.run("lookup", "--as", "cert-south", "--near", "198.51.100.7"))
                .contains("198.51.100.7");
        String id = Hub.search("cert-south", "q=title:ibex").at("/hits/0/id").asString();
        assertThat(Terminal.run("related", "--as", "cert-south", id)).doesNotContain(id);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aResultIsExportedInEveryForm() {
        publish("EXPORT-E2E", "Exported narwhal");
        String path = "/api/v1/incidents/export?q=title:narwhal";
        try (Api south = Hub.api("cert-south")) {
            assertThat(south.get(path, "application/x-ndjson").lines().map(Hub.JSON::readTree))
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("externalId").asString()).isEqualTo("EXPORT-E2E"));
            assertThat(south.get(path, "text/csv")).contains("Exported narwhal", "192.0.2.77");
            assertThat(Hub.JSON.readTree(south.get(path, "application/stix+json"))
                            .path("objects")
                            .findValuesAsString("type"))
                    .contains("incident", "indicator");
        }
    }
}
