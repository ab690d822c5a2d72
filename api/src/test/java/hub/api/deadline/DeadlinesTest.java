package hub.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An owner sees what is due and records what it sent. */
class DeadlinesTest {
    private static String incident(String externalId) {
        Incident content = Incident.builder(externalId, "flood", Marking.of(Tlp.GREEN))
                .detected(Instant.parse("2026-05-02T08:00:00Z"))
                .build();
        Revision revision = Samples.revision(content, 1);
        ApiServer.ELASTIC.index(revision);
        return "/api/v1/incidents/" + revision.id() + "/deadlines";
    }

    private static HttpResponse<byte[]> record(String secret, String path, String body) {
        return ApiServer.send(ApiServer.as(secret, path + "/gdpr-notification")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static JsonNode gdpr(JsonNode body) {
        return body.path("deadlines").path(0);
    }

    @Test
    void theOwnerSeesItsClocksAndRecordsWhatItSent() {
        String path = incident("CLOCK-1");
        JsonNode before = gdpr(ApiServer.json(ApiServer.get("north", path)));
        assertThat(before.path("rule").asString()).isEqualTo("gdpr-notification");
        assertThat(before.path("due").asString()).isEqualTo("2026-05-05T08:00:00Z");
        assertThat(before.path("source").asString()).contains("art 33");

        HttpResponse<byte[]> answer = record("north", path, "{'sent':'2026-05-05T07:00:00Z','reference':'CZ-17'}");

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(gdpr(ApiServer.json(answer)).path("state").asString()).isEqualTo("sent");
        JsonNode after = gdpr(ApiServer.json(ApiServer.get("north", path)));
        assertThat(after.path("reference").asString()).isEqualTo("CZ-17");
        assertThat(after.path("by").asString()).isEqualTo("ana");

        record("north", path, "{'sent':'2026-05-05T09:00:00Z'}");
        assertThat(gdpr(ApiServer.json(ApiServer.get("north", path)))
                        .path("state")
                        .asString())
                .isEqualTo("late");
        JsonNode later = gdpr(ApiServer.json(record("north", path, "{'starts':'2026-05-02T10:00:00Z'}")));
        assertThat(later.path("state").asString()).isEqualTo("sent");
        assertThat(later.path("reference").asString()).isEqualTo("CZ-17");
        HttpResponse<byte[]> unlisted = ApiServer.send(ApiServer.as("north", path + "/cra-early-warning")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sent\":\"2026-05-05T07:00:00Z\"}")));
        assertThat(unlisted.statusCode()).isEqualTo(404);
    }

    @Test
    void itIsTheOwnersAlone() {
        String path = incident("CLOCK-2");

        assertThat(ApiServer.get("south", path).statusCode()).isEqualTo(403);
        assertThat(record("south", path, "{'sent':'2026-05-05T07:00:00Z'}").statusCode())
                .isEqualTo(403);
        assertThat(ApiServer.get("south", path.replaceAll("incident--[^/]*", "incident--none"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotHaveBeenSentIsRefused() {
        String path = incident("CLOCK-3");

        assertThat(record("north", path, "{'sent':'2999-01-01T00:00:00Z'}").statusCode())
                .isEqualTo(400);
        assertThat(record("north", path, "{'reference':'CZ-17'}").statusCode()).isEqualTo(400);
        assertThat(record("north", path + "/none", "{'sent':'2026-05-05T07:00:00Z'}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> subscriber =
                record("north", path, "{'sent':'2026-05-05T07:00:00Z','reference':'IMSI 230011234567890'}");
        assertThat(new String(subscriber.body(), StandardCharsets.UTF_8)).doesNotContain("230011234567890");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'starts':'2026-05-03T00:00:00Z','sent':'2026-05-02T23:59:59Z'} | INVALID_VALUE | /sent "
                        + "| sent: 2026-05-02T23:59:59Z (expected not before 2026-05-03T00:00:00Z, when the clock started)",
                "{'starts':'2026-05-05T08:00:00Z'} | INVALID_VALUE | /starts "
                        + "| starts: 2026-05-05T08:00:00Z (expected not after 2026-05-05T07:00:00Z, when it was sent)",
                "{'sent':'2026-05-05T07:00:00Z','reference':''} | MISSING_FIELD | /reference "
                        + "| reference: empty (expected some text)",
                "{'sent':'2026-05-05T07:00:00Z','reference':'a\\u0007'} | INVALID_VALUE | /reference "
                        + "| reference: \"a\\u0007\" (expected one line without control characters)",
            },
            quoteCharacter = '~')
    void whatIsSaidOfAClockHasToHangTogether(String body, String code, String pointer, String message) {
        String path = incident("CLOCK-7");
        record("north", path, "{'sent':'2026-05-05T07:00:00Z'}");

        HttpResponse<byte[]> answer = record("north", path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = ApiServer.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(problem.path("detail").asString()).isEqualTo(message);
    }

    @Test
    void onlyAPersonSaysWhatWasSent() {
        String path = incident("CLOCK-4");

        assertThat(record("north-machine", path, "{'sent':'2026-05-05T07:00:00Z'}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiServer.get("north-machine", path).statusCode()).isEqualTo(200);
    }

    @Test
    void aTimeThatCannotBeMeantIsRefused() {
        String path = incident("CLOCK-5");

        assertThat(record("north", path, "{'sent':'0000-01-01T00:00:00Z'}").statusCode())
                .isEqualTo(400);
        assertThat(record("north", path, "{'starts':'1969-12-31T23:59:59Z'}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatWasSaidIsReadAfterARecall() {
        String path = incident("CLOCK-6");
        record("north", path, "{'sent':'2026-05-05T07:00:00Z','reference':'CZ-18'}");
        ApiServer.ELASTIC.index(Samples.recalled("CLOCK-6", 2));

        JsonNode clocks = ApiServer.json(ApiServer.get("north", path)).path("deadlines");

        assertThat(clocks.size()).isEqualTo(1);
        assertThat(clocks.path(0).path("reference").asString()).isEqualTo("CZ-18");
        assertThat(clocks.path(0).path("state").asString()).isEqualTo("sent");
        assertThat(clocks.path(0).has("due")).isFalse();
        assertThat(ApiServer.get("south", path).statusCode()).isEqualTo(404);
    }
}
