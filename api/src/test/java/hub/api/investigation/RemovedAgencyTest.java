package hub.api.investigation;

import static hub.api.investigation.Cases.body;
import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agency that takes part, or leads, is removed from the hub. */
class RemovedAgencyTest {
    private static final Caller OPERATOR = new Caller("operator");
    private static final String AGENCIES = "/api/v1/admin/agencies";

    /** The secret of a person of a new agency. */
    private static String added(String id) {
        return OPERATOR.expect(201, "POST", AGENCIES, "{\"id\":\"" + id + "\",\"kind\":\"other\"}")
                .at("/tokens/0/secret")
                .asString();
    }

    private static void remove(String id) {
        OPERATOR.expect(200, "POST", AGENCIES + "/" + id + "/remove", "");
    }

    private static String opened(String secret, String invited) {
        String open = """
                {'title': 'T', 'purpose': 'p', 'tlpCeiling': 'AMBER', 'until': '2031-01-01T00:00:00Z', 'invite': [%s]}""".formatted(invited);
        return post(secret, Cases.PATH, open).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aContributorTakesOverFromALeadThatIsGone() {
        String path = opened(added("cert-gone"), "'cert-south','cert-north'");
        done(post("south", path + "/accept", "{}"));
        assertThat(code(post("south", path + "/lead", "{'take':true}"))).isEqualTo("CONFLICT");

        remove("cert-gone");

        assertThat(code(post("north", path + "/lead", "{'take':true}"))).isEqualTo("FORBIDDEN");
        JsonNode taken = done(post("south", path + "/lead", "{'take':true}"));
        assertThat(taken.path("standing").asString()).isEqualTo("lead");
        JsonNode members = get("north", path + "/members").path("members");
        assertThat(members.toString()).contains("cert-gone", "removed");
        done(post("south", path + "/close", "{'outcome':'done'}"));
    }

    @Test
    void nothingNewIsGivenToIt() {
        String path = opened("north", "");
        String lost = added("cert-lost");
        done(post("north", path + "/members", "{'agency':'cert-lost'}"));
        done(post(lost, path + "/accept", "{}"));
        String note = note("north", path, "before", "cert-lost");

        remove("cert-lost");

        JsonNode refused = ApiServer.json(post("north", path + "/items", body("after", "cert-lost")));
        assertThat(refused.at("/violations/0/pointer").asString()).isEqualTo("/audience/0");
        assertThat(refused.path("detail").asString())
                .startsWith("cert-lost (expected an agency that takes part; the operator removed it");
        assertThat(done(patch("north", note, 1, "{'text':'after'}"))
                        .path("revision")
                        .asLong())
                .isEqualTo(2);
    }
}
