package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import hub.local.testing.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What became of a report, from its bytes in the log to the recall of its incident, on the real engines. */
class HistoryTest {

    @Test
    void theSenderGetsTheBytesBackAndNobodyElse() {
        String report = Reports.small("E2E-RAW", "Raw", "{\"tlp\":\"GREEN\"}", "192.0.2.31");
        String id = Hub.publish("cert-north", report).path("report").asString();
        Hub.until(() -> Hub.total("cert-north", "title:Raw") == 1);

        try (Api north = Hub.api("cert-north");
                Api south = Hub.api("cert-south")) {
            Hub.until(() -> raw(north, id).equals(report));
            assertThat(raw(south, id)).startsWith("NOT_FOUND");
        }
    }

    @Test
    void aRejectedReportComesBackToo() {
        String id = Hub.publish("cert-north", "{\"externalId\":").path("report").asString();

        try (Api north = Hub.api("cert-north")) {
            Hub.until(() -> raw(north, id).equals("{\"externalId\":"));
        }
    }

    /** Nothing until the outcome is refreshed. */
    private static String raw(Api api, String id) {
        try {
            return api.get("/api/v1/reports/" + id + "/raw", "*/*");
        } catch (ClientFault e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void revisionsAreComparedAndARecallIsTheLast() {
        String first = Reports.small("E2E-HIST", "History one", "{\"tlp\":\"GREEN\"}", "192.0.2.32");
        String id = Hub.publish("cert-north", first).path("incidents").get(0).asString();
        Hub.publish("cert-north", first.replace("History one", "History two"));
        String path = "/api/v1/incidents/" + id;

        try (Api north = Hub.api("cert-north");
                Api west = Hub.api("cert-west")) {
            Hub.until(() -> Hub.total("cert-west", "\"History two\"") == 1);
            Hub.until(() -> revisions(west, path).size() == 2);
            JsonNode change = revisions(west, path).get(0).path("changes").get(0);
            assertThat(change.path("path").asString()).isEqualTo("/title");
            assertThat(change.path("from").asString()).isEqualTo("History one");
            assertThat(change.path("value").asString()).isEqualTo("History two");
            assertThat(revisions(west, path).get(0).has("audience")).isFalse();

            assertThatThrownBy(() -> west.postJson(path + "/recall", Map.of("reason", "not mine")))
                    .hasMessageStartingWith("FORBIDDEN");
            assertThat(north.postJson(path + "/recall", Map.of("reason", "a mistake"))
                            .path("status")
                            .asString())
                    .isEqualTo("accepted");
            assertThat(Hub.total("cert-west", "\"History two\"")).isZero();
            assertThat(revisions(north, path)).hasSize(3);
            assertThat(revisions(north, path).get(0).path("reason").asString()).isEqualTo("a mistake");
            assertThat(revisions(north, path).get(0).path("audience").toString())
                    .isEqualTo("[\"agency:cert-north\"]");
            assertThatThrownBy(() -> revisions(west, path)).hasMessageStartingWith("NOT_FOUND");
        }
        JsonNode again = Hub.publish("cert-north", "{\"externalId\":\"E2E-HIST\",\"recall\":{\"reason\":\"again\"}}");
        assertThat(again.path("status").asString()).isEqualTo("accepted");
        assertThat(again.path("warnings").findValuesAsString("code")).contains("DUPLICATE");
    }

    private static JsonNode revisions(Api api, String path) {
        return api.getJson(path + "/revisions").path("revisions");
    }

    @Test
    void statusCountsEachReportOnceAndNothingLagsWhenAllIsDone() {
        byte[] bundle = Reports.text("bundle.stix.json").getBytes(StandardCharsets.UTF_8);
        Hub.publish("cert-west", Hub.STIX, bundle);
        Hub.until(() -> status().path("reports").path("pending").asLong() == 0);

        JsonNode reports = status().path("reports");
        assertThat(reports.path("accepted").asLong()
                        + reports.path("partial").asLong()
                        + reports.path("rejected").asLong()
                        + reports.path("erased").asLong())
                .isEqualTo(reports.path("in").asLong());
        Hub.until(() -> status().path("lag").valueStream().allMatch(lag -> lag.asLong() == 0));
    }

    private static JsonNode status() {
        return Hub.JSON.readTree(Terminal.run("status", "--json"));
    }
}
