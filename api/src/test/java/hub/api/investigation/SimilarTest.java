package hub.api.investigation;

import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.opened;
import static hub.api.investigation.Cases.post;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Other investigations about the same, as far as the caller is in them and sees why. What incidents share is asked of the real index elsewhere. */
class SimilarTest {
    private static String incident(String externalId, Tlp tlp) {
        Revision revision = Samples.revision(Samples.incident(externalId, "flood", tlp), 1);
        ApiServer.ELASTIC.index(revision);
        return revision.id().value();
    }

    private static void link(String path, String incident, String audience) {
        item(
                "north",
                path,
                "{'kind':'incident','incident':'" + incident + "','reason':'r','marking':{'tlp':'AMBER'},'audience':["
                        + audience + "]}");
    }

    private static List<String> similar(String secret, String path) {
        return get(secret, path + "/similar")
                .path("investigations")
                .valueStream()
                .map(each -> each.path("investigation").path("title").asString())
                .toList();
    }

    @Test
    void whereTheSameIncidentIsLinkedIsSimilar() {
        String incident = incident("SIMILAR-1", Tlp.GREEN);
        String here = joined("Similar here");
        link(here, incident, "'agency:cert-south'");
        String there = joined("Similar there");
        link(there, incident, "'agency:cert-south'");
        String alone = opened("Similar alone");
        link(alone, incident, "");
        joined("Similar to none");

        assertThat(similar("north", here)).containsExactlyInAnyOrder("Similar there", "Similar alone");
        assertThat(similar("south", here)).containsExactly("Similar there");
        JsonNode reason =
                get("south", here + "/similar").path("investigations").path(0).path("reasons");
        assertThat(reason.findValuesAsString("kind")).containsExactly("incident");
        assertThat(reason.findValuesAsString("value")).containsExactly(incident);
        done(post("north", Cases.PATH + "/" + last(alone) + "/close", "{'outcome':'done'}"));
        assertThat(similar("north", here)).contains("Similar alone");
    }

    @Test
    void whatOneMayNotReadIsNoReason() {
        String incident = incident("SIMILAR-2", Tlp.AMBER_STRICT);
        String here = joined("Strict here");
        link(here, incident, "'agency:cert-south'");
        String there = joined("Strict there");
        link(there, incident, "'agency:cert-south'");

        assertThat(similar("north", here)).containsExactly("Strict there");
        assertThat(similar("south", here)).isEmpty();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
