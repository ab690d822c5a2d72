package hub.api.investigation;

import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.status;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who does what in an investigation, as one reader sees it; what linked incidents share is tested with the real index. */
class CaseGraphTest {
    private static final String BOTH = "'marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}";

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> edges(JsonNode graph) {
        return graph.path("edges")
                .valueStream()
                .map(edge -> edge.path("from").asString() + " "
                        + edge.path("kind").asString() + " " + edge.path("to").asString())
                .toList();
    }

    @Test
    void agenciesItemsAndIncidentsHangTogether() {
        Revision incident = Samples.revision(Samples.incident("CASE-GRAPH", "Flooded", Tlp.GREEN), 1);
        ApiServer.ELASTIC.index(incident);
        String path = joined("Graph");
        String link = id(
                item("north", path, "{'kind':'incident','incident':'" + incident.id() + "','reason':'same'," + BOTH));
        String hidden = id(note("north", path, "own"));
        String task = id(item("north", path, "{'kind':'task','text':'block','assignee':'cert-south'," + BOTH));
        String comment = id(item("south", path, "{'kind':'comment','text':'see','about':'" + link + "'," + BOTH));

        JsonNode graph = get("south", path + "/graph");

        assertThat(graph.path("nodes").findValuesAsString("id"))
                .contains(
                        "agency:cert-north", "agency:cert-south", incident.id().value(), task, comment)
                .doesNotContain(hidden);
        assertThat(edges(graph))
                .contains(
                        "agency:cert-north linked " + incident.id(),
                        "agency:cert-north wrote " + task,
                        task + " assignee agency:cert-south",
                        comment + " about " + incident.id());
        assertThat(get("north", path + "/graph").path("nodes").findValuesAsString("label"))
                .contains("own", "Flooded");
    }

    @Test
    void theNewestAreShown() {
        String path = joined("Cut graph");
        for (int i = 0; i < 9; i++) {
            note("north", path, "n" + i, "cert-south");
        }

        JsonNode graph = get("south", path + "/graph?limit=10");

        assertThat(graph.path("nodes")).hasSize(10);
        assertThat(graph.path("nodes").findValuesAsString("label"))
                .contains("n8")
                .doesNotContain("n0");
        assertThat(code(ApiServer.get("south", path + "/graph?limit=301"))).isEqualTo("INVALID_VALUE");
        assertThat(status("east", path + "/graph")).isEqualTo(404);
    }
}
