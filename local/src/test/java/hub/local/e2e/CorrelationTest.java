package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports of the demo corpus that belong together are found by what they share, and others are not. */
class CorrelationTest {
    private static final Path DEMO = Path.of("..", "demo");
    private static String singapore = "";
    private static String gridtide = "";
    private static String showboat = "";

    @BeforeAll
    static void publish() {
        singapore = publish("cert-north", "unc3886-singapore-2025.json", Hub.HUB_JSON);
        publish("cert-west", "redpenguin-juniper-2024.json", Hub.HUB_JSON);
        gridtide = publish("cert-north", "unc2814-gridtide-2026.json", Hub.HUB_JSON);
        publish("cert-south", "unc2814-gridtide-2026.txt", "text/plain");
        showboat = publish("cert-west", "calypso-showboat-2026.json", Hub.HUB_JSON);
        publish("cert-south", "roshan-2021.json", Hub.HUB_JSON);
        String last = publish("cert-south", "tmobile-us-2021.json", Hub.HUB_JSON);
        Hub.until(() -> Hub.total("cert-south", "id:" + last) == 1);
    }

    private static String publish(String agency, String file, String mediaType) {
        try {
            byte[] report = Files.readAllBytes(DEMO.resolve(agency).resolve(file));
            JsonNode outcome = Hub.publish(agency, mediaType, report).getFirst();
            assertThat(outcome.path("status").asString()).as(outcome.toString()).isEqualTo("accepted");
            return outcome.path("incidents").get(0).asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> related(String agency, String id) {
        try (Api api = Hub.api(agency)) {
            return api.getJson("/api/v1/incidents/" + id + "/related?limit=50")
                    .path("incidents")
                    .valueStream()
                    .toList();
        }
    }

    private static List<String> ids(List<JsonNode> related) {
        return related.stream()
                .map(one -> one.path("incident").path("externalId").asString())
                .toList();
    }

    @Test
    void anActorJoinsAndATechniqueDoesNot() {
        List<JsonNode> related = related("cert-north", singapore);

        assertThat(ids(related)).contains("WEST-2025-0004").doesNotContain("SOUTH-2021-0005");
        JsonNode reason = related.getFirst().path("reasons").get(0);
        assertThat(reason.path("kind").asString()).isEqualTo("actor");
        assertThat(reason.path("value").asString()).isEqualTo("UNC3886");
        assertThat(reason.path("agencies").asInt()).isEqualTo(2);
    }

    @Test
    void indicatorsOfATextJoin() {
        JsonNode own = related("cert-south", gridtide).stream()
                .filter(one -> one.path("incident").path("owner").asString().equals("cert-south"))
                .findFirst()
                .orElseThrow();

        assertThat(own.path("reasons").get(0).path("kind").asString()).isEqualTo("indicator");
    }

    @Test
    void ownersSayWhetherTwoAccountsAreOneEvent() {
        String north = account("cert-north", "E2E-EVENT-N", "high");
        String south = account("cert-south", "E2E-EVENT-S", "low");
        Hub.until(() -> Hub.total("cert-north", "id:" + south) == 1);
        Map<String, Object> same =
                Map.of("kind", "account", "marking", Map.of("tlp", "GREEN"), "account", south, "same", true);

        try (Api owner = Hub.api("cert-south");
                Api other = Hub.api("cert-west")) {
            owner.postJson("/api/v1/incidents/" + north + "/responses", same);
            JsonNode accounts = other.getJson("/api/v1/incidents/" + north + "/accounts");

            assertThat(accounts.path("differences").findValuesAsString("text"))
                    .contains("2 agencies, 1 disagrees on severity");
            assertThat(accounts.path("verdicts").get(0).path("account").asString())
                    .isEqualTo(south);
            assertThat(accounts.path("verdicts").get(0).path("same").asBoolean())
                    .isTrue();
        }
    }

    private static String account(String agency, String externalId, String severity) {
        String report = """
                {"externalId": "%s", "title": "One event", "marking": {"tlp": "GREEN"}, "severity": "%s",
                 "occurred": {"start": "2026-03-04T05:06:00Z"}, "fiveG": {"plmns": ["001-01"]},
                 "indicators": [{"type": "domain", "value": "one-event.example.net"}]}""";
        return Hub.publish(agency, report.formatted(externalId, severity))
                .path("incidents")
                .get(0)
                .asString();
    }

    @Test
    void whatOneMayNotSeeIsNeitherSeedNorFound() {
        assertThat(ids(related("cert-west", showboat))).contains("SOUTH-2021-0008");
        assertThat(ids(related("cert-north", showboat))).doesNotContain("SOUTH-2021-0008");
        assertThatThrownBy(() -> related("cert-south", showboat)).hasMessageStartingWith("NOT_FOUND");
    }

    @Test
    void aGraphLeadsFromAnActorToItsIncidents() {
        try (Api api = Hub.api("cert-west")) {
            JsonNode graph = api.getJson("/api/v1/graph?seed=actor:calypso");

            assertThat(graph.path("nodes").get(0).path("count").asInt()).isEqualTo(2);
            assertThat(graph.path("nodes").findValuesAsString("id")).contains(showboat, "malware:winnti");
        }
    }
}
