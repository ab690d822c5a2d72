package hub.api.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A history through its head, each revision by its own audience, with what it changed. */
class RevisionsTest {

    @Test
    void eachRevisionSaysWhatItChanged() {
        index("REV-1", 1, Tlp.GREEN, "First");
        index("REV-1", 2, Tlp.GREEN, "Second");

        JsonNode history = history("south", "REV-1");

        JsonNode second = history.path("revisions").get(0);
        assertThat(second.path("revision").asLong()).isEqualTo(2);
        assertThat(second.path("change").asString()).isEqualTo("revised");
        assertThat(second.path("received").asString()).isEqualTo("2026-05-02T09:00:02Z");
        assertThat(second.path("reported").asString()).isEqualTo("2026-05-02T09:00:00Z");
        assertThat(second.path("tlp").asString()).isEqualTo("GREEN");
        assertThat(second.path("comparedWith").asLong()).isEqualTo(1);
        assertThat(second.path("changes").toString())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/title\",\"from\":\"First\",\"value\":\"Second\"}]");
        JsonNode first = history.path("revisions").get(1);
        assertThat(first.has("comparedWith")).isFalse();
        assertThat(first.path("changes")).isEmpty();
    }

    @Test
    void theAudienceIsForTheOwner() {
        index("REV-2", 1, Tlp.GREEN, "First");

        assertThat(history("north", "REV-2")
                        .path("revisions")
                        .get(0)
                        .path("audience")
                        .toString())
                .isEqualTo("[\"community\"]");
        assertThat(history("south", "REV-2").path("revisions").get(0).has("audience"))
                .isFalse();
    }

    @Test
    void aRevisionThatTheViewerMayNotSeeIsPassedOver() {
        index("REV-3", 1, Tlp.GREEN, "First");
        index("REV-3", 2, Tlp.AMBER_STRICT, "Secret name");
        index("REV-3", 3, Tlp.GREEN, "Third");

        HttpResponse<byte[]> answer = get("south", "REV-3", "");

        assertThat(new String(answer.body(), UTF_8)).doesNotContain("Secret");
        assertThat(ApiServer.json(answer).path("revisions").findValuesAsString("comparedWith"))
                .containsExactly("1");
        assertThat(history("north", "REV-3").path("revisions").size()).isEqualTo(3);
    }

    @Test
    void anIncidentIsReadAsOfATime() {
        index("REV-A", 1, Tlp.GREEN, "First");
        index("REV-A", 2, Tlp.AMBER_STRICT, "Secret name");
        index("REV-A", 3, Tlp.GREEN, "Third");

        assertThat(titleAsOf("north", "REV-A", "2026-05-02T09:00:02Z")).isEqualTo("Secret name");
        assertThat(titleAsOf("south", "REV-A", "2026-05-02T09:00:02Z")).isEqualTo("First");
        assertThat(titleAsOf("south", "REV-A", "2026-05-03T00:00:00Z")).isEqualTo("Third");
        assertThat(asOf("south", "REV-A", "2026-05-01T00:00:00Z").statusCode()).isEqualTo(404);
        assertThat(asOf("south", "REV-A", "yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingIsReadAsOfATimeBehindAHiddenHead() {
        index("REV-B", 1, Tlp.GREEN, "First");
        index("REV-B", 2, Tlp.AMBER_STRICT, "Second");

        assertThat(asOf("south", "REV-B", "2026-05-02T09:00:01Z").statusCode()).isEqualTo(404);
        assertThat(titleAsOf("north", "REV-B", "2026-05-02T09:00:01Z")).isEqualTo("First");
    }

    private static HttpResponse<byte[]> asOf(String secret, String externalId, String moment) {
        String id = IncidentId.of(Samples.NORTH, externalId).value();
        return ApiServer.get(secret, IncidentsController.PATH + "/" + id + "?asOf=" + moment);
    }

    private static String titleAsOf(String secret, String externalId, String moment) {
        return ApiServer.json(asOf(secret, externalId, moment)).path("title").asString();
    }

    @Test
    void thereIsNoHistoryBehindAHiddenHead() {
        index("REV-4", 1, Tlp.GREEN, "First");
        index("REV-4", 2, Tlp.AMBER_STRICT, "Second");

        assertThat(get("south", "REV-4", "").statusCode()).isEqualTo(404);
        assertThat(get("north", "REV-4", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aRecallIsTheLastAndOnlyForItsOwner() {
        index("REV-5", 1, Tlp.GREEN, "First");
        ApiServer.ELASTIC.index(Samples.recalled("REV-5", 2));

        JsonNode recall = history("north", "REV-5").path("revisions").get(0);
        assertThat(recall.path("change").asString()).isEqualTo("recalled");
        assertThat(recall.path("reason").asString()).isEqualTo("sent in error");
        assertThat(recall.has("tlp")).isFalse();
        assertThat(get("south", "REV-5", "").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesMeetWithoutGapAndTheirCursorIsBound() {
        for (int number = 1; number <= 5; number++) {
            index("REV-6", number, Tlp.GREEN, "Title " + number);
        }
        JsonNode first = ApiServer.json(get("north", "REV-6", "?limit=2"));
        String cursor = "?limit=2&cursor=" + first.path("next").asString();
        JsonNode second = ApiServer.json(get("north", "REV-6", cursor));

        assertThat(first.path("revisions").findValuesAsString("revision")).containsExactly("5", "4");
        assertThat(first.path("revisions").get(1).path("changes").toString()).contains("Title 3", "Title 4");
        assertThat(second.path("revisions").findValuesAsString("revision")).containsExactly("3", "2");
        assertThat(ApiServer.json(get(
                                "north",
                                "REV-6",
                                "?cursor=" + second.path("next").asString()))
                        .has("next"))
                .isFalse();
        index("REV-7", 1, Tlp.GREEN, "First");
        assertThat(get("north", "REV-7", cursor).statusCode()).isEqualTo(400);
        assertThat(get("north-machine", "REV-6", cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void indicatorsAreComparedByWhatTheyAreNotByTheirPlaces() {
        indicators(1, "192.0.2.1", "192.0.2.2");
        indicators(2, "192.0.2.2", "192.0.2.3");

        JsonNode changes = history("north", "REV-8").path("revisions").get(0).path("changes");

        assertThat(changes.findValuesAsString("op")).containsExactly("remove", "add");
        assertThat(changes.findValuesAsString("path")).containsExactly("/indicators/0", "/indicators/1");
    }

    private static void indicators(int number, String... values) {
        Incident content = Incident.builder("REV-8", "T", Marking.of(Tlp.GREEN))
                .indicators(java.util.Arrays.stream(values)
                        .map(value -> Indicator.asSent("ipv4", value, null, null, null))
                        .toList())
                .build();
        ApiServer.ELASTIC.index(Samples.revision(content, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=21", "?limit=x", "?cursor=x", "?limit=1&limit=2", "?q=x"})
    void parametersAreChecked(String query) {
        index("REV-9", 1, Tlp.GREEN, "First");

        assertThat(get("north", "REV-9", query).statusCode()).isEqualTo(400);
    }

    private static void index(String externalId, int number, Tlp tlp, String title) {
        Incident content = Incident.builder(externalId, title, new Marking(tlp, null, List.<Token>of(), false))
                .build();
        ApiServer.ELASTIC.index(Samples.revision(content, number));
    }

    private static JsonNode history(String secret, String externalId) {
        return ApiServer.json(get(secret, externalId, ""));
    }

    private static HttpResponse<byte[]> get(String secret, String externalId, String query) {
        IncidentId id = IncidentId.of(Samples.NORTH, externalId);
        return ApiServer.get(secret, "/api/v1/incidents/" + id + "/revisions" + query);
    }
}
