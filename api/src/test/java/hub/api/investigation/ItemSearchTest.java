package hub.api.investigation;

import static hub.api.investigation.Cases.PATH;
import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.status;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is found of items over HTTP; by which words, the index decides. */
class ItemSearchTest {
    private static List<String> texts(JsonNode body) {
        return body.path("items").findValuesAsString("text");
    }

    @Test
    void aSearchCountsAndPagesWhatOneSees() {
        String path = joined("Searched");
        note("north", path, "s0", "cert-south");
        note("north", path, "s1");
        note("north", path, "s2", "cert-south");

        JsonNode first = get("south", path + "/items?q=&limit=1&sort=created");
        JsonNode second = get(
                "south",
                path + "/items?q=&limit=1&sort=created&cursor="
                        + first.path("next").asString());

        assertThat(texts(first)).containsExactly("s0");
        assertThat(texts(second)).containsExactly("s2");
        assertThat(second.has("next")).isFalse();
        assertThat(first.propertyNames()).contains("total", "facets", "timeline");
        assertThat(texts(get("north", path + "/items?q=&sort=-created"))).containsExactly("s2", "s1", "s0");
        assertThat(code(ApiServer.get(
                        "north",
                        path + "/items?q=&limit=1&sort=created&cursor="
                                + first.path("next").asString())))
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void whoLeftFindsTheRevisionThatItKept() {
        String path = joined("Left and searched");
        String note = note("north", path, "had", "cert-south");
        post("south", path + "/leave", "{}");
        patch("north", note, 1, "{'text':'later'}");

        assertThat(texts(get("south", path + "/items?q="))).containsExactly("had");
        assertThat(texts(get("north", path + "/items?q="))).containsExactly("later");
    }

    @Test
    void allInvestigationsAreSearchedTogether() {
        String one = joined("First of two").replaceAll(".*/", "");
        note("north", PATH + "/" + one, "in one", "cert-south");
        note("north", joined("Second of two"), "in two", "cert-south");

        List<String> found = texts(get("south", PATH + "/items?q=&sort=-created&limit=100"));

        assertThat(found).contains("in one", "in two");
        assertThat(texts(get("south", PATH + "/items?q=investigation:" + one))).containsExactly("in one");
        assertThat(texts(get("east", PATH + "/items?q="))).doesNotContain("in one", "in two");
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        String path = joined("Asked");
        item(
                "north",
                path,
                "{'kind':'request','to':'cert-south','question':'q','deadline':'2030-01-01T00:00:00Z',"
                        + "'marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}");

        assertThat(get("south", path + "/items?overdue=false").path("items").size())
                .isEqualTo(1);
        assertThat(code(ApiServer.get("south", path + "/items?q=nf:UPF"))).isEqualTo("INVALID_QUERY");
        assertThat(status("south", path + "/items?sort=size")).isEqualTo(400);
        assertThat(status("south", path + "/items?overdue=maybe")).isEqualTo(400);
        assertThat(status("south", path + "/items?q=&kind=note")).isEqualTo(400);
        assertThat(status("east", path + "/items?q=")).isEqualTo(404);
    }
}
