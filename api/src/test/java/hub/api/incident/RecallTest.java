package hub.api.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recall over HTTP is a report of the owner, and of nobody else. */
class RecallTest {
    private static final String REASON = "{\"reason\":\"a \\\"mistake\\\"\"}";

    @Test
    void theOwnersRecallIsAReport() {
        index("REC-1");

        HttpResponse<byte[]> answer = recall("north", "REC-1", REASON);

        ProducerRecord<byte[], byte[]> sent = ApiServer.LOG.handedIn().getLast();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/api/v1/reports/cert-north/");
        assertThat(sent.topic()).isEqualTo("in.cert-north");
        assertThat(new String(sent.value(), UTF_8))
                .isEqualTo("{\"externalId\":\"REC-1\",\"recall\":{\"reason\":\"a \\\"mistake\\\"\"}}");
        assertThat(new String(sent.headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo("application/vnd.hub.incident+json");
    }

    @Test
    void whatIsRecalledCanBeRecalledAgain() {
        index("REC-2");
        ApiServer.ELASTIC.index(Samples.recalled("REC-2", 2));

        assertThat(recall("north", "REC-2", REASON).statusCode()).isEqualTo(202);
        assertThat(new String(ApiServer.LOG.handedIn().getLast().value(), UTF_8)).contains("REC-2");
    }

    @Test
    void somebodyElsesIncidentIsNotRecalled() {
        index("REC-3");
        int before = ApiServer.LOG.handedIn().size();

        assertThat(recall("south", "REC-3", REASON).statusCode()).isEqualTo(403);
        assertThat(recall("south", "REC-NONE", REASON).statusCode()).isEqualTo(404);
        assertThat(ApiServer.LOG.handedIn()).hasSize(before);
    }

    @Test
    void anAnnexGoesWithItsIncident() {
        Revision root = Samples.revision(Samples.incident("REC-4", "T", Tlp.GREEN), 1);
        Revision annex = annexOf(root);
        ApiServer.ELASTIC.index(annex);

        HttpResponse<byte[]> answer =
                ApiServer.post("north", path(annex.id()), "application/json", REASON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).path("detail").asString()).contains("is an annex", root.id().value());
    }

    private static Revision annexOf(Revision root) {
        return new Revision(
                IncidentId.ofAnnex(root.id(), Audience.NOBODY),
                root.id(),
                root.owner(),
                1,
                0,
                root.change(),
                root.audience(),
                Audience.NOBODY,
                0,
                root.content(),
                null,
                root.reported(),
                root.provenance(),
                List.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "MISSING_FIELD | /reason | {}",
        "INVALID_VALUE | /reason | {\"reason\":\" \"}",
        "WRONG_TYPE    | /reason | {\"reason\":5}",
        "UNKNOWN_FIELD | /why    | {\"reason\":\"x\",\"why\":1}",
        "MALFORMED     | ''      | {\"reason\":\"x\",\"reason\":\"y\"}",
        "WRONG_TYPE    | ''      | [1]",
    })
    void theBodyIsReadStrictly(String code, String pointer, String body) {
        index("REC-5");

        HttpResponse<byte[]> answer = recall("north", "REC-5", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(ApiServer.json(answer).path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        index("REC-6");

        assertThat(recall("north", "REC-6", "{\"reason\":\"" + "x".repeat(501) + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(recall("north", "REC-6", "{\"reason\":\"" + "x".repeat(500) + "\"}").statusCode())
                .isEqualTo(202);
    }

    private static void index(String externalId) {
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident(externalId, "T", Tlp.GREEN), 1));
    }

    private static HttpResponse<byte[]> recall(String secret, String externalId, String body) {
        return ApiServer.post(
                secret, path(IncidentId.of(Samples.NORTH, externalId)), "application/json", body);
    }

    private static String path(IncidentId id) {
        return "/api/v1/incidents/" + id + "/recall";
    }
}
