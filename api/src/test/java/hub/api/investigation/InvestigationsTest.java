package hub.api.investigation;

import static hub.api.investigation.Cases.PATH;
import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.send;
import static hub.api.investigation.Cases.status;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The agreement behind an investigation, over HTTP. */
class InvestigationsTest {
    private static final String OPEN = """
            {'title': 'N4 flood', 'purpose': 'find who floods', 'tlpCeiling': 'AMBER', 'until': '2031-01-01T00:00:00Z',
             'invite': ['cert-south']}""";

    private static String with(String from, String to) {
        assertThat(OPEN).contains(from);
        return OPEN.replace(from, to);
    }

    @Test
    void whoOpensItLeadsAndInvites() {
        String path = Cases.opened("Opened");

        JsonNode north = get("north", path);
        assertThat(north.path("standing").asString()).isEqualTo("lead");
        assertThat(north.path("state").asString()).isEqualTo("open");
        JsonNode south = get("south", path);
        assertThat(south.path("standing").asString()).isEqualTo("invited");
        assertThat(south.path("members").findValuesAsString("agency")).containsExactly("cert-north", "cert-south");
    }

    @Test
    void toOthersItIsNotThere() {
        String path = Cases.opened("Hidden");
        String absent = PATH + "/investigation--00000000-0000-5000-8000-000000000000";

        for (String below : List.of("", "/members", "/items")) {
            HttpResponse<byte[]> hidden = ApiServer.get("east", path + below);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body())
                    .isEqualTo(ApiServer.get("east", absent + below).body());
        }
        assertThat(post("east", path + "/accept", "{}").body())
                .isEqualTo(post("east", absent + "/accept", "{}").body());
        assertThat(get("east", PATH).path("investigations").findValuesAsString("title"))
                .doesNotContain("Hidden");
    }

    @Test
    void aMemberAcceptsUnderAStricterCeilingAndLeaves() {
        String path = Cases.opened("Accepted");

        assertThat(code(post("south", path + "/accept", "{'tlpCeiling':'GREEN'}")))
                .isEqualTo("INVALID_VALUE");
        JsonNode accepted = done(post("south", path + "/accept", "{'tlpCeiling':'AMBER+STRICT'}"));
        assertThat(accepted.path("standing").asString()).isEqualTo("contributor");
        assertThat(code(post("south", path + "/close", "{'outcome':'x'}"))).isEqualTo("FORBIDDEN");

        JsonNode left = done(post("south", path + "/leave", "{'reason':'no time'}"));
        assertThat(left.path("standing").asString()).isEqualTo("former");
        done(post("north", path + "/members", "{'agency':'cert-east'}"));
        JsonNode kept = get("south", path);
        assertThat(kept.path("revision").asLong())
                .isEqualTo(left.path("revision").asLong());
        assertThat(kept.toString()).doesNotContain("cert-east");
        assertThat(get("north", path).path("members").size()).isEqualTo(3);
    }

    @Test
    void theLeadChangesHandsByBoth() {
        String path = Cases.joined("Handed over");

        done(send("north", "PATCH", path + "/members/cert-south", Map.of(), "{'role':'lead'}"));
        assertThat(get("south", path).path("leadOfferedTo").asString()).isEqualTo("cert-south");
        JsonNode taken = done(post("south", path + "/lead", "{'take':true}"));

        assertThat(taken.path("standing").asString()).isEqualTo("lead");
        assertThat(get("north", path).path("standing").asString()).isEqualTo("contributor");
    }

    @Test
    void theLeadRemovesClosesAndReopens() {
        String path = Cases.joined("Closed");

        String lessons = "{'text':'patch sooner','marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}";
        JsonNode closed = done(post("north", path + "/close", "{'outcome':'blocked','lessons':" + lessons + "}"));
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.path("closed").path("outcome").asString()).isEqualTo("blocked");
        assertThat(Cases.texts("south", path)).containsExactly("patch sooner");
        assertThat(code(post("north", path + "/items", Cases.body("late")))).isEqualTo("CONFLICT");

        done(post("north", path + "/reopen", "{'reason':'again','until':'2031-02-01T00:00:00Z'}"));
        String remove = "{'remove':{'reason':'left the community'}}";
        done(send("north", "PATCH", path + "/members/cert-south", Map.of(), remove));
        assertThat(get("south", path).path("standing").asString()).isEqualTo("former");
        assertThat(code(post("south", path + "/items", Cases.body("x")))).isEqualTo("FORBIDDEN");
    }

    /** S57. */
    @Test
    void theSameKeyIsTheSameCommand() {
        Map<String, String> key = Map.of("Idempotency-Key", "open-once");
        HttpResponse<byte[]> first = send("north", "POST", PATH, key, OPEN);

        assertThat(send("north", "POST", PATH, key, OPEN).body()).isEqualTo(first.body());
        assertThat(code(send("north", "POST", PATH, key, with("N4 flood", "another"))))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(send("south", "POST", PATH, key, with("['cert-south']", "[]"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(code(post("north", PATH, with("cert-south", "cert-nowhere"))))
                .isEqualTo("UNKNOWN_RECIPIENT");
        assertThat(code(post("north", PATH, with("2031", "1999")))).isEqualTo("INVALID_VALUE");
        assertThat(code(post("north", PATH, with("'title'", "'owner':'x','title'"))))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(code(post("north", PATH, "{}"))).isEqualTo("MISSING_FIELD");
        assertThat(code(post("north-machine", PATH, OPEN))).isEqualTo("FORBIDDEN");
    }

    @Test
    void subscribersAreReplacedBeforeAnythingIsKept() {
        String path = Cases.opened("Seen with IMSI 230018675309421");

        assertThat(get("north", path).path("title").asString()).doesNotContain("230018675309421");
    }

    @Test
    void thereAreNewestFirstPages() {
        Cases.opened("Page one");
        Cases.opened("Page two");

        JsonNode first = get("south", PATH + "?limit=1");
        JsonNode second =
                get("south", PATH + "?limit=1&cursor=" + first.path("next").asString());
        assertThat(first.path("investigations").path(0).path("title").asString())
                .isNotEqualTo(
                        second.path("investigations").path(0).path("title").asString());
        assertThat(status(
                        "north", PATH + "?limit=1&cursor=" + first.path("next").asString()))
                .isEqualTo(400);
        assertThat(status("north", PATH + "?limit=101")).isEqualTo(400);
    }
}
