package hub.api.investigation;

import static hub.api.investigation.Cases.code;
import static hub.api.investigation.Cases.done;
import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static hub.api.investigation.Cases.send;
import static hub.api.investigation.Cases.status;
import static hub.api.investigation.Cases.texts;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Items over HTTP: who sees which, and how they are worked on together. */
class ItemsTest {
    private static final String WITHDRAW = "{'withdraw':{'reason':'wrong'}}";

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void onlyThoseListedSeeIt() {
        String path = joined("Listed");
        String shared = note("north", path, "shared", "cert-south");
        String own = note("north", path, "own");
        done(post("north", path + "/members", "{'agency':'cert-east'}"));
        done(post("east", path + "/accept", "{}"));

        assertThat(texts("north", path)).containsExactly("shared", "own");
        assertThat(texts("south", path)).containsExactly("shared");
        assertThat(texts("east", path)).isEmpty();
        assertThat(status("south", shared)).isEqualTo(200);
        assertThat(ApiServer.get("south", own).body())
                .isEqualTo(ApiServer.get("south", own.replace(last(own), "item--none"))
                        .body());
        assertThat(patch("south", own, 1, "{'text':'x'}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'hypothesis','text':'an insider','confidence':40} | confidence",
                "{'kind':'task','text':'block it','assignee':'cert-south'} | assignee",
                "{'kind':'request','to':'cert-south','question':'seen?','deadline':'2030-01-01T00:00:00Z'} | question",
                "{'kind':'event','text':'flood','occurred':'2026-05-02T08:00:00Z','precision':'minute'} | precision",
                "{'kind':'decision','text':'wait','why':'too early'} | why",
                "{'kind':'comment','text':'look','mentions':[{'agency':'cert-south','user':'sam'}]} | mentions"
            })
    void eachKindIsGivenBack(String body, String member) {
        String path = joined("Kinds");
        String listed = ",'marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}";

        JsonNode read = get("south", item("north", path, body.replaceFirst("}$", listed)));

        assertThat(body).contains("'kind':'" + read.path("kind").asString() + "'");
        assertThat(read.has(member)).isTrue();
        assertThat(read.path("audience").path(0).asString()).isEqualTo("agency:cert-south");
    }

    /** S56. */
    @Test
    void anEditFromAnOldRevisionIsToldBothVersions() {
        String path = note("north", joined("Edited"), "first", "cert-south");

        assertThat(send("south", "PATCH", path, Map.of("If-Match", "foo"), "{'text':'x'}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("south", "PATCH", path, Map.of(), "{'text':'x'}").statusCode())
                .isEqualTo(428);
        assertThat(done(patch("south", path, 1, "{'text':'of the south'}"))
                        .path("revision")
                        .asLong())
                .isEqualTo(2);
        HttpResponse<byte[]> refused = patch("north", path, 1, "{'text':'of the north'}");

        assertThat(refused.statusCode()).isEqualTo(412);
        JsonNode both = ApiServer.json(refused);
        assertThat(both.path("current").path("text").asString()).isEqualTo("of the south");
        assertThat(both.path("yours").path("text").asString()).isEqualTo("of the north");
        assertThat(refused.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(get("north", path + "/revisions").path("revisions").findValuesAsString("text"))
                .containsExactly("of the south", "first");
    }

    @Test
    void anEditThatChangesNothingMakesNoRevision() {
        String path = note("north", joined("Unchanged"), "first", "cert-south");

        assertThat(done(patch("south", path, 1, "{'text':'first'}"))
                        .path("revision")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("north", path + "/revisions").path("revisions")).hasSize(1);
    }

    /** S57. */
    @Test
    void anEditThatComesAgainIsAnsweredAgain() {
        String path = note("north", joined("Repeated"), "first", "cert-south");
        Map<String, String> once = Map.of("If-Match", "\"1\"", "Idempotency-Key", "edit-once");

        done(send("north", "PATCH", path, once, "{'text':'second'}"));
        done(patch("south", path, 2, "{'text':'third'}"));
        JsonNode again = done(send("north", "PATCH", path, once, "{'text':'second'}"));

        assertThat(again.path("revision").asLong()).isEqualTo(3);
        assertThat(again.path("text").asString()).isEqualTo("third");
    }

    @Test
    void narrowingTakesAwayAndWithdrawingTellsWhy() {
        String path = joined("Taken");
        String narrowed = note("north", path, "narrowed", "cert-south");
        String withdrawn = note("north", path, "withdrawn", "cert-south");

        done(patch("north", narrowed, 1, "{'audience':[]}"));
        done(patch("north", withdrawn, 1, WITHDRAW));

        assertThat(status("south", narrowed)).isEqualTo(404);
        assertThat(status("south", narrowed + "/revisions")).isEqualTo(404);
        JsonNode gone = get("south", withdrawn);
        assertThat(gone.path("withdrawn").asString()).isEqualTo("wrong");
        assertThat(get("south", withdrawn + "/revisions").toString()).doesNotContain("\"text\"");
        HttpResponse<byte[]> late = patch("south", withdrawn, 2, "{'text':'x'}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(ApiServer.json(late).path("detail").asString())
                .isEqualTo(last(withdrawn) + " was withdrawn (expected one that stands)");
        assertThat(patch("south", withdrawn, 1, "{'text':'x'}").statusCode()).isEqualTo(409);
    }

    @Test
    void anItemStaysOfItsKind() {
        String path = joined("Kinds stay");
        String note = note("north", path, "a note");

        JsonNode refused = ApiServer.json(patch("north", note, 1, "{'kind':'task','assignee':'cert-south'}"));

        assertThat(refused.at("/violations/0/pointer").asString()).isEqualTo("/kind");
        assertThat(refused.path("detail").asString())
                .isEqualTo("kind: \"task\" (expected note, or none: it never changes)");
        done(patch("north", note, 1, "{'kind':'note','text':'the same'}"));
    }

    @Test
    void whoLeavesKeepsWhatItWasShown() {
        String path = joined("Kept");
        String note = note("north", path, "first", "cert-south");
        done(post("south", path + "/leave", "{}"));
        done(patch("north", note, 1, "{'text':'second'}"));

        assertThat(get("south", note).path("text").asString()).isEqualTo("first");
        assertThat(texts("south", path)).containsExactly("first");
        assertThat(get("south", note + "/revisions").toString()).doesNotContain("second");

        done(post("north", path + "/members", "{'agency':'cert-south'}"));
        done(post("south", path + "/accept", "{}"));
        assertThat(get("south", note).path("text").asString()).isEqualTo("first");
        done(patch("north", note, 2, "{'audience':['agency:cert-south']}"));
        assertThat(get("south", note).path("text").asString()).isEqualTo("second");
        done(patch("north", note, 3, "{'audience':[]}"));
        assertThat(status("south", note)).isEqualTo(404);
    }

    @Test
    void aTaskMovesAndARequestIsAnswered() {
        String path = joined("Work");
        String common = "'marking':{'tlp':'AMBER'},'audience':['agency:cert-south'],";
        String task = item("north", path, "{" + common + "'kind':'task','text':'block','assignee':'cert-south'}");
        String request = item(
                "north",
                path,
                "{" + common
                        + "'kind':'request','to':'cert-south','question':'seen?','deadline':'2030-01-01T00:00:00Z'}");

        String done = "{'move':{'state':'done','text':'blocked'}}";
        assertThat(done(send("south", "PATCH", task, Map.of(), done))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        assertThat(code(send("north", "PATCH", request, Map.of(), "{'answer':{'text':'x'}}")))
                .isEqualTo("FORBIDDEN");
        JsonNode answered = done(send("south", "PATCH", request, Map.of(), "{'answer':{'text':'yes'}}"));
        assertThat(answered.path("state").asString()).isEqualTo("answered");
        assertThat(answered.path("late").asBoolean()).isFalse();
        assertThat(code(send("south", "PATCH", request, Map.of(), "{'answer':{},'refuse':{}}")))
                .isEqualTo("INVALID_VALUE");
    }

    @Test
    void aLinkedIncidentFollowsTheIncident() {
        Revision incident = Samples.revision(Samples.incident("CASE-LINK", "Linked", Tlp.GREEN), 1);
        ApiServer.ELASTIC.index(incident);
        String path = joined("Linked");
        String link =
                "{'kind':'incident','incident':'%s','reason':'same','marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}"
                        .formatted(incident.id());
        String item = item("north", path, link);
        String about =
                "{'kind':'comment','text':'see','about':'%s','marking':{'tlp':'AMBER'},'audience':['agency:cert-south']}"
                        .formatted(last(item));
        String comment = item("south", path, about);
        assertThat(get("south", path + "/items").path("items").size()).isEqualTo(2);
        assertThat(get("south", comment).has("about")).isTrue();

        ApiServer.ELASTIC.index(Samples.recalled("CASE-LINK", 2));

        assertThat(status("south", item)).isEqualTo(404);
        assertThat(get("south", path + "/items?limit=1")
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("comment");
        assertThat(get("south", comment).has("about")).isFalse();
        assertThat(code(post("south", path + "/items", link)))
                .isEqualTo(code(post(
                        "south",
                        path + "/items",
                        link.replace(incident.id().value(), "incident--00000000-0000-4000-8000-000000000000"))));
    }

    @Test
    void pagesAreFullHoweverMuchIsHidden() {
        String path = joined("Paged");
        for (int i = 0; i < 6; i++) {
            note("north", path, "n" + i, i % 2 == 0 ? new String[] {"cert-south"} : new String[0]);
        }

        JsonNode first = get("south", path + "/items?limit=2");
        JsonNode second = get(
                "south", path + "/items?limit=2&cursor=" + first.path("next").asString());

        assertThat(first.path("items").findValuesAsString("text")).containsExactly("n0", "n2");
        assertThat(second.path("items").findValuesAsString("text")).containsExactly("n4");
        assertThat(second.has("next")).isFalse();
        assertThat(status("north", path + "/items?kind=poem")).isEqualTo(400);
    }

    @Test
    void evidenceIsNotStatedHere() {
        String path = joined("Evidence");
        String body =
                "{'kind':'evidence','name':'f','mediaType':'text/plain','size':1,'sha256':'%s','marking':{'tlp':'AMBER'},'audience':[]}"
                        .formatted("ab".repeat(32));

        assertThat(code(post("north", path + "/items", body))).isEqualTo("INVALID_VALUE");
        assertThat(List.of(code(post("north", path + "/items", "{'kind':'note'}"))))
                .doesNotContain("");
    }
}
