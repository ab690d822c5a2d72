package hub.api.investigation;

import static hub.api.investigation.Cases.PATH;
import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.send;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is laid out when an investigation is opened. */
class TemplatesTest {
    private static String body(String more) {
        return "{'title':'Laid out','purpose':'p','tlpCeiling':'AMBER','until':'2031-01-01T00:00:00Z',"
                + "'invite':['cert-south']" + more + "}";
    }

    private static String opened(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void eachTemplateLaysOutWhatItShows() {
        JsonNode templates = get("south", PATH + "/templates").path("templates");
        assertThat(templates.findValuesAsString("id"))
                .containsExactly("signalling-abuse", "core-intrusion", "supplier-compromise");

        for (JsonNode template : templates) {
            String path = opened(post(
                    "north", PATH, body(",'template':'" + template.path("id").asString() + "'")));
            JsonNode items = get("north", path + "/items?limit=100").path("items");
            assertThat(items.findValuesAsString("text"))
                    .containsExactlyElementsOf(template.path("items").findValuesAsString("text"));
            assertThat(items.valueStream())
                    .allMatch(item -> item.path("audience").isEmpty());
            post("south", path + "/accept", "{}");
            assertThat(get("south", path + "/items").path("items")).isEmpty();
        }
    }

    @Test
    void whatIsAskedAgainIsLaidOutOnce() {
        Map<String, String> key = Map.of("Idempotency-Key", "laid-out-once");
        String path = opened(send("north", "POST", PATH, key, body(",'template':'core-intrusion'")));
        int items = get("north", path + "/items?limit=100").path("items").size();

        assertThat(opened(send("north", "POST", PATH, key, body(",'template':'core-intrusion'"))))
                .isEqualTo(path);

        assertThat(get("north", path + "/items?limit=100").path("items").size()).isEqualTo(items);
    }

    @Test
    void incidentsThatTheOpenerReadsAreLinked() {
        Revision incident = Samples.revision(Samples.incident("CASE-PROMOTED", "flood", Tlp.GREEN), 1);
        ApiServer.ELASTIC.index(incident);
        String given = ",'incidents':['" + incident.id() + "'],'reason':'found by a search'";

        String path = opened(post("north", PATH, body(given)));

        JsonNode link =
                get("north", path + "/items?kind=incident").path("items").path(0);
        assertThat(link.path("incident").asString()).isEqualTo(incident.id().value());
        assertThat(link.path("reason").asString()).isEqualTo("found by a search");
        String hidden = given.replace(incident.id().value(), "incident--00000000-0000-4000-8000-000000000000");
        assertThat(code(post("north", PATH, body(hidden)))).isEqualTo("INVALID_VALUE");
        assertThat(post("north", PATH, body(",'incidents':['" + incident.id() + "']"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("north", PATH, body(",'template':'none'")).statusCode()).isEqualTo(400);
    }

    @Test
    void aSavedSearchBecomesACase() {
        Revision incident = Samples.first(Samples.EAST, Samples.incident("CASE-SEARCHED", "flood", Tlp.GREEN));
        ApiServer.ELASTIC.index(incident);
        String search = new Caller("north")
                .expect(201, "POST", "/api/v1/searches", "{\"title\":\"Of the east\",\"q\":\"owner:cert-east\"}")
                .at("/search/id")
                .asString();
        String given = ",'search':'" + search + "'";

        String path = opened(post("north", PATH, body(given + ",'reason':'found'")));

        JsonNode items = get("north", path + "/items?limit=100").path("items");
        assertThat(items.findValuesAsString("incident"))
                .contains(incident.id().value())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(100);
        assertThat(code(post("south", PATH, body(given + ",'reason':'not hers'").replace("cert-south", "cert-north"))))
                .isEqualTo("INVALID_VALUE");
        assertThat(code(post("north", PATH, body(given)))).isEqualTo("MISSING_FIELD");
    }
}
