package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.GREEN;
import static hub.local.e2e.TaxiiCalls.OWN;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.STRICT;
import static hub.local.e2e.TaxiiCalls.complete;
import static hub.local.e2e.TaxiiCalls.delete;
import static hub.local.e2e.TaxiiCalls.envelope;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.idOf;
import static hub.local.e2e.TaxiiCalls.objects;
import static hub.local.e2e.TaxiiCalls.post;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is deleted from a collection stays so, whatever happens to its incident and to the index. */
class TaxiiDeleteTest {
    private static final String EU5G = ROOT + "collections/group-eu5g/objects/";
    private static final String OLD = "2026-05-02T08:00:00.000Z";
    private static final String NEW = "2026-05-02T09:00:00.000Z";

    private static String posted(String name, String modified) {
        String object = TaxiiCalls.indicator(name, GREEN, modified);
        complete(post("cert-south", OWN, envelope(object)));
        String path = COMMUNITY + "objects/" + idOf(object) + "/";
        Hub.until(() -> get(path).body().contains(modified));
        return path;
    }

    @Test
    void aDeletionSurvivesARebuildAndAnotherCollectionKeepsTheObject() {
        String path = posted("Delete rebuilt", OLD);
        posted("Delete rebuilt", NEW);
        String shared = TaxiiCalls.indicator("Delete rebuilt whole", STRICT, OLD);
        complete(post("cert-south", EU5G, envelope(shared)));
        String whole = EU5G + idOf(shared) + "/";
        String own = OWN + idOf(shared) + "/";
        Hub.until(() -> get(own).statusCode() == 200 && get("cert-north", whole).statusCode() == 200);
        assertThat(delete("cert-south", path + "?match[version]=last").statusCode())
                .isEqualTo(200);
        assertThat(delete("cert-south", whole).statusCode()).isEqualTo(200);
        String digest = Hub.digest();

        Terminal.run("rebuild");

        assertThat(Hub.digest()).isEqualTo(digest);
        assertThat(get(whole).statusCode()).isEqualTo(404);
        assertThat(get("cert-north", whole).statusCode()).isEqualTo(404);
        assertThat(get(own).statusCode()).as("another collection").isEqualTo(200);
        assertThat(objects(path).path(0).path("modified").asString()).isEqualTo(OLD);
    }

    @Test
    void aRecallSaysNoFarewellToWhatIsDeleted() {
        String report = Reports.small("TAXII-DELETE-RECALL", "Taxii deleted", "{\"tlp\":\"GREEN\"}", "192.0.2.77");
        String id = Hub.publish("cert-south", report).path("incidents").path(0).asString();
        String path = COMMUNITY + "objects/" + id + "/";
        Hub.until(() -> get(path).statusCode() == 200);
        assertThat(delete("cert-south", path).statusCode()).isEqualTo(200);
        Hub.publish("cert-south", report.replace("high", "low"));
        Hub.until(() -> get(path).statusCode() == 200);
        assertThat(delete("cert-south", path).statusCode())
                .as("and a later version again")
                .isEqualTo(200);

        try (Api south = Hub.api("cert-south")) {
            south.postJson("/api/v1/incidents/" + id + "/recall", Map.of("reason", "wrong"));
        }

        assertThat(get(path + "?match[version]=all").statusCode()).isEqualTo(404);
    }
}
