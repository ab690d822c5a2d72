package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.engine.Await;
import hub.local.testing.Terminal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A recall reaches its recipients by every way, and the owner sees of each whether it did. */
@Timeout(300)
class ReceiptsTest {
    private static final String MARKING = "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-rcpt\"]}";
    private static final String FEED = "agency-cert-rcpt";
    private static final String OBJECTS = TaxiiCalls.ROOT + "collections/" + FEED + "/objects/";

    @Test
    void eachWayIsShown() {
        Terminal.run("agency", "add", "cert-rcpt", "--kind", "other");
        try (WebhookReceiver hook = new WebhookReceiver();
                HttpClient http = HttpClient.newHttpClient();
                StreamReader stream = new StreamReader(http, "cert-rcpt", "", null);
                Api owner = Hub.api("cert-north");
                Api reader = Hub.api("cert-rcpt")) {
            reader.postJson(
                    "/api/v1/subscriptions",
                    Map.of("title", "receipts", "q", "tlp:AMBER", "webhook", Map.of("url", hook.url())));
            String id = Hub.publish("cert-north", Reports.small("E2E-WAYS", "By every way", MARKING, "193.0.6.147"))
                    .path("incidents")
                    .get(0)
                    .asString();
            String path = "/api/v1/incidents/" + id;
            assertThat(stream.next().name()).isEqualTo("create");
            Hub.until(() -> hook.got().size() == 1);
            Hub.until(() -> TaxiiCalls.get("cert-rcpt", OBJECTS).body().contains("By every way"));
            fetchFiles(reader);
            reader.getJson(path);
            Feed.readOn("cert-rcpt", FEED);
            awaitWays(owner, path, all("had", "had", "had", "had", "had"));

            hook.down(true);
            owner.postJson(path + "/recall", Map.of("reason", "wrong"));
            assertThat(stream.next().name()).isEqualTo("remove");
            Hub.until(() -> hook.refused() > 0);
            awaitWays(owner, path, all("stale", "removed", "stale pending 1", "stale", "stale"));

            hook.down(false);
            Hub.until(() -> hook.got().size() == 2);
            assertThat(TaxiiCalls.get("cert-rcpt", OBJECTS).body()).contains("\"revoked\":true");
            fetchFiles(reader);
            Feed.readOn("cert-rcpt", FEED);
            awaitWays(owner, path, all("removed", "removed", "removed", "removed", "fetched-since"));
        }
    }

    @Test
    void whatAnAnnexShowedStillCountsAfterTheRecall() {
        Terminal.run("agency", "add", "cert-rcpt-annex", "--kind", "other");
        String marking = "{\"tlp\":\"GREEN\"}";
        String narrow =
                "{\"type\":\"ipv4\",\"marking\":{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-rcpt-annex\"]},";
        String report = Reports.small("E2E-RCPT-ANNEX", "With an annex", marking, "193.0.6.148")
                .replace("{\"type\": \"ipv4\",", narrow);
        try (Api owner = Hub.api("cert-north");
                Api reader = Hub.api("cert-rcpt-annex")) {
            JsonNode incidents = Hub.publish("cert-north", report).path("incidents");
            assertThat(incidents).hasSize(2);
            incidents.forEach(id -> reader.getJson("/api/v1/incidents/" + id.asString()));
            String path = "/api/v1/incidents/" + incidents.get(0).asString();
            Hub.until(() -> asked(owner, path).path("times").asLong() >= 2);
            JsonNode before = asked(owner, path);

            owner.postJson(path + "/recall", Map.of("reason", "wrong"));

            assertThat(asked(owner, path).path("state").asString()).isEqualTo("removed");
            assertThat(asked(owner, path).path("times")).isEqualTo(before.path("times"));
            assertThat(asked(owner, path).path("first")).isEqualTo(before.path("first"));
        }
    }

    private static JsonNode asked(Api owner, String path) {
        return owner.getJson(path + "/receipts").at("/recipients/0/ways/0");
    }

    private static void awaitWays(Api owner, String path, Map<String, String> expected) {
        Await.until(Duration.ofSeconds(30), () -> ways(owner, path).equals(expected));
        assertThat(ways(owner, path)).isEqualTo(expected);
    }

    private static void fetchFiles(Api reader) {
        for (String file : new String[] {"feed.atom", "feed.csv", "feed/misp/manifest.json"}) {
            reader.get("/api/v1/" + file, "*/*");
        }
        reader.get("/api/v1/feed/indicators.txt?type=ipv4", "*/*");
    }

    private static Map<String, String> all(String kafka, String sse, String webhook, String taxii, String files) {
        return new TreeMap<>(Map.of(
                "api", sse, "kafka", kafka, "sse", sse, "webhook", webhook, "taxii", taxii, "atom", files, "csv", files,
                "misp", files, "list", files));
    }

    private static Map<String, String> ways(Api owner, String path) {
        JsonNode recipients = owner.getJson(path + "/receipts").path("recipients");
        assertThat(recipients.findValuesAsString("agency")).containsExactly("cert-rcpt");
        Map<String, String> ways = new TreeMap<>();
        for (JsonNode way : recipients.get(0).path("ways")) {
            JsonNode pending = way.at("/waiting/pending");
            ways.put(
                    way.path("way").asString(),
                    way.path("state").asString() + (pending.isNumber() ? " pending " + pending : ""));
        }
        return ways;
    }
}
