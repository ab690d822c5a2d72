package hub.api.response;

import static hub.api.response.Responses.change;
import static hub.api.response.Responses.code;
import static hub.api.response.Responses.from;
import static hub.api.response.Responses.ids;
import static hub.api.response.Responses.path;
import static hub.api.response.Responses.stated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.journal.record.JournalJson;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Hold;
import hub.model.response.Act;
import hub.model.response.Responding;
import hub.model.response.Response;
import hub.model.response.Verdict;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A response is its author's, a verdict the owner's, and nobody writes over what she has not read. */
class ResponseTest {
    private static final String OPINION =
            "{'kind':'opinion','marking':{'tlp':'GREEN'},'opinion':'disagree','comment':'was a test'}";
    private static final String REASON = "{'reason':'you are right'}";

    @Test
    void theOwnerAcceptsWithAReason() {
        Revision incident = Responses.incident("S-1", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);

        HttpResponse<byte[]> answer = change("north", "POST", path(incident, response), "/accept", REASON);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode judged = ApiServer.json(ApiServer.get("south", path(incident, response)));
        assertThat(judged.path("status").asString()).isEqualTo("accepted");
        assertThat(judged.path("verdict").path("reason").asString()).isEqualTo("you are right");
        assertThat(judged.path("comment").asString()).isEqualTo("was a test");
        assertThat(code(change("south", "POST", path(incident, response), "/decline", REASON)))
                .isEqualTo("FORBIDDEN");
        assertThat(code(change("east", "POST", path(incident, response), "/decline", REASON)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theAuthorRevisesWhatSheStated() {
        Revision incident = Responses.incident("S-2", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);
        change("north", "POST", path(incident, response), "/decline", REASON);

        HttpResponse<byte[]> answer =
                change("south", "PATCH", path(incident, response), "", "{'opinion':'agree','comment':null}");

        JsonNode body = ApiServer.json(answer);
        assertThat(body.path("opinion").asString()).isEqualTo("agree");
        assertThat(body.has("comment")).isFalse();
        assertThat(body.path("status").asString()).isEqualTo("open");
        assertThat(body.path("revision").asLong()).isEqualTo(2);
        assertThat(body.path("verdict").path("revision").asLong()).isEqualTo(1);
        assertThat(code(change("north", "PATCH", path(incident, response), "", "{'opinion':'agree'}")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(change("south", "PATCH", path(incident, response), "", "{'marking':{'tlp':'CLEAR'}}")))
                .isEqualTo("WIDENING_REFUSED");
        assertThat(code(change("south", "PATCH", path(incident, response), "", "{'author':'cert-east'}")))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(code(change("south-machine", "PATCH", path(incident, response), "", "{'opinion':'agree'}")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whatIsWithdrawnIsGoneForAllOthers() {
        Revision incident = Responses.incident("S-3", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);
        assertThat(ids("east", incident)).hasSize(1);

        HttpResponse<byte[]> answer =
                change("south", "PATCH", path(incident, response), "", "{'withdraw':{'reason':'a mistake'}}");

        assertThat(ApiServer.json(answer).path("withdrawn").asString()).isEqualTo("a mistake");
        assertThat(ids("east", incident)).isEmpty();
        JsonNode left = ApiServer.json(ApiServer.get("north", path(incident, response)));
        assertThat(left.path("status").asString()).isEqualTo("withdrawn");
        assertThat(left.has("comment")).isFalse();
        assertThat(code(change("south", "PATCH", path(incident, response), "", "{'opinion':'agree'}")))
                .isEqualTo("CONFLICT");
    }

    @Test
    void aChangeNamesTheVersionThatItStartsFrom() {
        Revision incident = Responses.incident("S-4", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);
        String path = path(incident, response);
        String etag = ApiServer.get("south", path).headers().firstValue("ETag").orElseThrow();
        from(etag, "south", "PATCH", path, "{'opinion':'neutral'}");

        assertThat(from(null, "south", "PATCH", path, "{'opinion':'agree'}").statusCode())
                .isEqualTo(428);
        HttpResponse<byte[]> stale = from(etag, "south", "PATCH", path, "{'opinion':'agree'}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(ApiServer.json(stale).path("detail").asString())
                .contains(ApiServer.get("south", path)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow()
                        .replace("\"", ""));
        assertThat(from(etag, "north", "POST", path + "/accept", REASON).statusCode())
                .isEqualTo(412);
        assertThat(from(null, "north", "POST", path + "/accept", REASON).statusCode())
                .isEqualTo(428);
    }

    @Test
    void ofTwoProcessesTheOneThatWasFirstInTheLogHasWritten() {
        Revision incident = Responses.incident("S-5", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);
        Response first = JournalJson.read(ApiServer.LOG.responses().getLast().value(), Response.class);
        Responding.Step rival = Responding.apply(
                first,
                new Act.Judge(Verdict.Decision.DECLINED, "sooner"),
                new Responding.By(first.owner(), null, "r", first.created()));
        byte[] stored = JournalJson.write(((Responding.Step.Written) rival).response());
        ApiServer.LOG.projectResponses((each, offset) -> {
            ApiServer.ELASTIC.index(JournalJson.read(stored, Response.class), stored, offset);
            project(each, offset + 1);
        });

        HttpResponse<byte[]> answer = change("south", "PATCH", path(incident, response), "", "{'opinion':'agree'}");

        ApiServer.LOG.projectResponses(ResponseTest::project);
        assertThat(answer.statusCode()).isEqualTo(412);
        JsonNode now = ApiServer.json(ApiServer.get("south", path(incident, response)));
        assertThat(now.path("opinion").asString()).isEqualTo("disagree");
        assertThat(now.path("verdict").path("reason").asString()).isEqualTo("sooner");
    }

    private static void project(ProducerRecord<byte[], byte[]> stated, long offset) {
        ApiServer.ELASTIC.project(new String(stated.key(), UTF_8), stated.value(), offset);
    }

    @Test
    void aRepeatedChangeIsAnsweredAgain() {
        Revision incident = Responses.incident("S-6", Tlp.GREEN);
        JsonNode response = stated("south", incident, OPINION);
        String path = path(incident, response) + "/accept";
        String etag = ApiServer.get("north", path(incident, response))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<byte[]> once = keyed(path, etag, REASON);
        HttpResponse<byte[]> again = keyed(path, etag, REASON);

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(code(keyed(path, etag, "{'reason':'other'}"))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static HttpResponse<byte[]> keyed(String path, String etag, String body) {
        return ApiServer.send(ApiServer.as("north", path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .header("Idempotency-Key", "verdict-1")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** A held agency's verdict is hidden, and there again when the hold ends; what it judged stays. */
    @Test
    void aVerdictOfAHeldAgencyIsNotTold() {
        Incident content = Samples.incident("R-HELD", "T", Tlp.GREEN);
        Revision incident = Samples.first(Samples.HELD, content);
        ApiServer.ELASTIC.index(incident);
        JsonNode stated = stated("south", incident, "{'kind':'opinion','marking':{'tlp':'GREEN'},'opinion':'agree'}");
        String path = path(incident, stated);
        assertThat(change("held", "POST", path, "/accept", REASON).statusCode()).isEqualTo(200);

        JsonNode held = ApiServer.json(ApiServer.get("south", path));
        assertThat(held.path("status").asString()).isEqualTo("open");
        assertThat(held.has("verdict")).isFalse();
        assertThat(held.path("updated")).isEqualTo(stated.path("updated"));
        String key = DirectoryEntry.of(new Hold(Samples.HELD, Samples.RECEIVED)).key();
        ApiServer.PARTNERS.forget(key);
        try {
            JsonNode released = ApiServer.json(ApiServer.get("south", path));
            assertThat(released.path("status").asString()).isEqualTo("accepted");
            assertThat(released.path("verdict").path("reason").asString()).isEqualTo("you are right");
        } finally {
            ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(new Hold(Samples.HELD, Samples.RECEIVED))));
        }
    }
}
