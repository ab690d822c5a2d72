package hub.api.investigation;

import static hub.api.investigation.Cases.get;
import static hub.api.investigation.Cases.item;
import static hub.api.investigation.Cases.joined;
import static hub.api.investigation.Cases.note;
import static hub.api.investigation.Cases.opened;
import static hub.api.investigation.Cases.patch;
import static hub.api.investigation.Cases.post;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one is told of investigations, and that it is asked anew. */
class NotificationsTest {
    private static final String PATH = NotificationsController.PATH;

    /** Reasons of what is told of this investigation, the newest first. */
    private static List<String> told(String secret, String investigation) {
        return get(secret, PATH + "?limit=100")
                .path("notifications")
                .valueStream()
                .filter(each ->
                        investigation.endsWith(each.path("investigation").asString()))
                .map(each -> each.path("reason").asString())
                .toList();
    }

    @Test
    void bothSidesAreToldOfAnInvitation() {
        String path = opened("Told");
        assertThat(told("south", path)).containsExactly("invited");
        assertThat(told("north", path)).isEmpty();
        assertThat(told("east", path)).isEmpty();

        post("south", path + "/accept", "{}");

        assertThat(told("north", path)).containsExactly("accepted");
    }

    @Test
    void whatWasTakenAwayIsNotToldAnyMore() {
        String path = joined("Taken away");
        String note = note("north", path, "secret", "cert-south");
        assertThat(told("south", path)).contains("shared");

        patch("north", note, 1, "{'audience':[]}");

        assertThat(told("south", path)).doesNotContain("shared");
    }

    @Test
    void aTaskIsNotDueBeforeItsTime() {
        String path = joined("Due");
        String task = "{'kind':'task','text':'t','assignee':'cert-south','due':'%s','marking':{'tlp':'AMBER'},"
                + "'audience':['agency:cert-south']}";
        item("north", path, task.formatted("2030-01-01T00:00:00Z"));

        assertThat(told("south", path)).contains("assigned").doesNotContain("due");
    }

    @Test
    void whatWasReadIsReadForTheReaderAlone() {
        opened("Read");
        JsonNode newest = get("south", PATH + "?limit=1").path("notifications").path(0);
        assertThat(newest.path("title").asString()).isEqualTo("Read");

        String at = newest.path("at").asString();
        assertThat(post("south", PATH + "/read", "{'upTo':'" + at + "'}").statusCode())
                .isEqualTo(200);

        JsonNode after = get("south", PATH + "?limit=1");
        assertThat(after.path("readUpTo").asString()).isEqualTo(at);
        assertThat(after.path("notifications").path(0).path("read").asBoolean()).isTrue();
        assertThat(get("south", PATH + "?unread=true").path("notifications")).isEmpty();
        assertThat(get("south", PATH + "?since=" + at).path("notifications")).isEmpty();
        assertThat(get("north", PATH).has("readUpTo")).isFalse();
        post("south", PATH + "/read", "{'upTo':'2001-01-01T00:00:00Z'}");
        assertThat(get("south", PATH).path("readUpTo").asString()).isEqualTo(at);
    }

    @Test
    void nobodyReadsAheadOfTime() {
        HttpResponse<byte[]> answer = post("south", PATH + "/read", "{'upTo':'2999-01-01T00:00:00Z'}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).toString()).contains("not later than now");
    }

    @Test
    void pagesAreFullHoweverMuchIsHidden() {
        String path = joined("Paged notices");
        for (int i = 0; i < 6; i++) {
            String note = note("north", path, "n" + i, "cert-south");
            if (i % 2 == 0) {
                patch("north", note, 1, "{'audience':[]}");
            }
        }

        JsonNode first = get("south", PATH + "?limit=2");
        JsonNode second =
                get("south", PATH + "?limit=2&cursor=" + first.path("next").asString());

        assertThat(first.path("notifications").findValuesAsString("kind")).containsExactly("note", "note");
        assertThat(second.path("notifications").findValuesAsString("kind")).startsWith("note");
        assertThat(second.path("notifications").findValuesAsString("item"))
                .doesNotContainAnyElementsOf(first.path("notifications").findValuesAsString("item"));
    }
}
