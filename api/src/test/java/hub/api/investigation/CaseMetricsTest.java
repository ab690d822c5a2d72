package hub.api.investigation;

import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests are counted for whoever sees them. */
class CaseMetricsTest {
    private static String ask(String path, String to, String audience) {
        return item(
                "north",
                path,
                "{'kind':'request','to':'" + to + "','question':'q','deadline':'2030-01-01T00:00:00Z',"
                        + "'marking':{'tlp':'AMBER'},'audience':[" + audience + "]}");
    }

    @Test
    void eachAgencyIsCountedByItself() {
        String path = joined("Metrics");
        post("north", path + "/members", "{'agency':'cert-east'}");
        post("east", path + "/accept", "{}");
        String first = ask(path, "cert-south", "'agency:cert-south'");
        ask(path, "cert-south", "'agency:cert-south'");
        ask(path, "cert-east", "'agency:cert-east'");
        patch("south", first, 1, "{'answer':{'text':'yes'}}");

        JsonNode north = get("north", path + "/metrics");
        JsonNode south = get("south", path + "/metrics");

        assertThat(north.path("requests").asInt()).isEqualTo(3);
        assertThat(south.path("requests").asInt()).isEqualTo(2);
        assertThat(south.path("open").asInt()).isEqualTo(1);
        assertThat(south.path("answered").asInt()).isEqualTo(1);
        assertThat(south.path("firstAnswerSeconds").path("median").asLong()).isNotNegative();
        assertThat(south.path("agencies").findValuesAsString("agency")).containsExactly("cert-south");
        assertThat(north.path("agencies").findValuesAsString("agency")).containsExactly("cert-east", "cert-south");
        assertThat(status("held", path + "/metrics")).isEqualTo(404);
    }
}
