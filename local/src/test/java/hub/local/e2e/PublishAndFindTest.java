package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an agency's Kafka client to the screens of those who may see it, and of nobody else. */
class PublishAndFindTest {

    @Test
    void theSampleIsFoundByItsRecipientsAlone() {
        JsonNode outcome = Hub.publish("cert-north", Reports.sample("E2E-SAMPLE"));
        assertThat(outcome.path("status").asString()).isEqualTo("accepted");
        String id = outcome.path("incidents").get(0).asString();

        Hub.until(() -> found("cert-south", "\"session deletion flood\"", id));
        assertThat(found("cert-north", "\"session deletion flood\"", id)).isTrue();
        assertThat(found("cert-west", "\"session deletion flood\"", id)).isFalse();
        assertThat(found("telco-alpha", "\"session deletion flood\"", id)).isFalse();
        assertThatThrownBy(() -> get("cert-west", id))
                .isInstanceOf(ClientFault.class)
                .hasMessageStartingWith("NOT_FOUND");
    }

    @Test
    void whoWaitedForTheOutcomeFindsTheIncidentAtOnce() {
        try (Api api = Hub.api("cert-north")) {
            for (int revision = 1; revision <= 5; revision++) {
                String title = "Waited " + revision;
                JsonNode report = api.postJson(
                        "/api/v1/reports",
                        Map.of("externalId", "E2E-WAIT", "title", title, "marking", Map.of("tlp", "GREEN")));

                assertThat(report.path("status").asString()).isEqualTo("accepted");
                String id = report.path("incidents").path(0).asString();
                assertThat(get("cert-north", id).path("title").asString()).isEqualTo(title);
            }
        }
    }

    @Test
    void aRedIndicatorIsSeenByTheRecipientsPeopleAndTheOwnersAlone() {
        JsonNode outcome = Hub.publish("cert-north", Reports.sample("E2E-RED"));
        String root = outcome.path("incidents").get(0).asString();
        String annex = outcome.path("incidents").get(1).asString();

        Hub.until(() -> found("cert-south", "indicator:198.51.100.7", annex));
        assertThat(get("cert-south", root).path("indicators").findValuesAsString("value"))
                .containsExactly("0badcafe");
        assertThat(get("cert-south", root).path("annexes").toString()).contains("198.51.100.7");
        assertThatThrownBy(() -> get("cert-west", annex)).isInstanceOf(ClientFault.class);
    }

    @Test
    void everyIncidentSaysWhereItComesFrom() {
        JsonNode outcome =
                Hub.publish("cert-west", Reports.small("E2E-PROV", "Provenance", "{\"tlp\":\"GREEN\"}", "192.0.2.9"));
        String id = outcome.path("incidents").get(0).asString();

        Hub.until(() -> found("vendor-omega", "Provenance", id));
        assertThat(get("vendor-omega", id).path("provenance").has("report")).isFalse();
        JsonNode provenance = get("cert-west", id).path("provenance");
        assertThat(provenance.path("report").asString())
                .isEqualTo(outcome.path("report").asString());
        assertThat(provenance.path("sha256").asString()).hasSize(64);
        assertThat(provenance.path("format").asString()).isEqualTo(Hub.HUB_JSON);
        assertThat(provenance.path("normalizer").asString()).isNotEmpty();
    }

    @Test
    void aDefangedValueIsLookedUp() {
        Hub.publish("cert-south", Reports.small("E2E-LOOK", "Lookup", "{\"tlp\":\"CLEAR\"}", "203.0.113[.]77"));
        Hub.until(() -> Hub.total("telco-alpha", "indicator:203.0.113.77") == 1);

        try (Api api = Hub.api("telco-alpha")) {
            JsonNode results = api.postJson(
                            "/api/v1/indicators/lookup", Map.of("values", List.of("203[.]0[.]113[.]77", "192.0.2.200")))
                    .path("results");
            assertThat(results.get(0).path("seen").asBoolean()).isTrue();
            assertThat(results.get(0).path("value").asString()).isEqualTo("203.0.113.77");
            assertThat(results.get(0).path("agencies").toString()).isEqualTo("[\"cert-south\"]");
            assertThat(results.get(1).path("seen").asBoolean()).isFalse();
        }
    }

    @Test
    void aRecallTakesItFromEverySearch() {
        String report = Reports.small("E2E-RECALL", "Soon recalled", "{\"tlp\":\"GREEN\"}", "192.0.2.55");
        String id = Hub.publish("cert-north", report).path("incidents").get(0).asString();
        Hub.until(() -> found("cert-west", "\"Soon recalled\"", id));

        JsonNode recall = Hub.publish("cert-north", "{\"externalId\":\"E2E-RECALL\",\"recall\":{\"reason\":\"test\"}}");

        assertThat(recall.path("status").asString()).isEqualTo("accepted");
        Hub.until(() -> Hub.total("cert-west", "\"Soon recalled\"") == 0);
        assertThatThrownBy(() -> get("cert-west", id)).isInstanceOf(ClientFault.class);
        assertThat(Hub.total("cert-west", "indicator:192.0.2.55")).isZero();
    }

    @Test
    void aStixBundleIsFoundAndComesBackAsStix() {
        byte[] bundle = Reports.text("bundle.stix.json").getBytes(StandardCharsets.UTF_8);
        JsonNode outcome = Hub.publish("cert-south", Hub.STIX, bundle).getFirst();
        String id = outcome.path("incidents").get(0).asString();

        Hub.until(() -> found("vendor-omega", "\"Rogue NRF registrations\"", id));
        try (Api api = Hub.api("vendor-omega")) {
            JsonNode back = Hub.JSON.readTree(api.get("/api/v1/incidents/" + id, "application/stix+json;version=2.1"));
            assertThat(back.path("type").asString()).isEqualTo("bundle");
            assertThat(back.toString()).contains("incident--7c9a1f62-57a5-4bd2-9f10-5a3b6f3a0c11");
        }
    }

    private static JsonNode get(String agency, String id) {
        try (Api api = Hub.api(agency)) {
            return api.getJson("/api/v1/incidents/" + id);
        }
    }

    private static boolean found(String agency, String q, String id) {
        return Hub.search(agency, "limit=100&q=" + Hub.encode(q))
                .path("hits")
                .findValuesAsString("id")
                .contains(id);
    }
}
