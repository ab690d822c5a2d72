package hub.api.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.IncidentId;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The resource /api/v1/reports, over HTTP. */
class ReportsTest {
    private static final String HUB = "application/vnd.hub.incident+json";
    private static final String PATH = "/api/v1/reports";
    private static final String REPORT = """
            {"externalId":"N-1","title":"T","marking":{"tlp":"GREEN"}}""";

    @Test
    void aReportGoesToItsAgencysTopicAsItCame() {
        HttpResponse<byte[]> answer = ApiServer.post("north-machine", PATH, HUB, REPORT);

        ProducerRecord<byte[], byte[]> sent = ApiServer.LOG.handedIn().getLast();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(sent.topic()).isEqualTo("in.cert-north");
        assertThat(sent.value()).isEqualTo(REPORT.getBytes(UTF_8));
        assertThat(new String(sent.headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo(HUB);
        JsonNode body = ApiServer.json(answer);
        assertThat(body.path("status").asString()).isEqualTo("pending");
        assertThat(answer.headers().firstValue("Location"))
                .contains(PATH + "/" + body.path("id").asString());
    }

    @Test
    void whatAFormLibraryCallsTheBodyIsNotBelieved() {
        ApiServer.post("north", PATH, "application/x-www-form-urlencoded", REPORT);

        assertThat(ApiServer.LOG.handedIn().getLast().headers().lastHeader("content-type"))
                .isNull();
        assertThat(ApiServer.LOG.handedIn().getLast().value()).isEqualTo(REPORT.getBytes(UTF_8));
    }

    @Test
    void gzipIsReadAndABombIsNot() throws IOException {
        HttpResponse<byte[]> good = zipped(REPORT.getBytes(UTF_8), "gzip");
        assertThat(good.statusCode()).isEqualTo(202);
        assertThat(ApiServer.LOG.handedIn().getLast().value()).isEqualTo(REPORT.getBytes(UTF_8));

        int before = ApiServer.LOG.handedIn().size();
        HttpResponse<byte[]> bomb = zipped(new byte[100 << 20], "gzip");
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(ApiServer.json(bomb).path("code").asString()).isEqualTo("TOO_LARGE");
        assertThat(ApiServer.LOG.handedIn()).hasSize(before);
    }

    @Test
    void anotherCodingIsRefused() throws IOException {
        assertThat(zipped(REPORT.getBytes(UTF_8), "br").statusCode()).isEqualTo(415);
        assertThat(zipped(REPORT.getBytes(UTF_8), "gzip, gzip").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\u001f\u008b", ""})
    void whatOnlyPretendsToBeGzipIsRefused(String body) {
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("north", PATH)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(body, java.nio.charset.StandardCharsets.ISO_8859_1)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo("MALFORMED");
    }

    private static HttpResponse<byte[]> zipped(byte[] body, String coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return ApiServer.send(ApiServer.as("north", PATH)
                .header("Content-Encoding", coding)
                .header("Content-Type", HUB)
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "415 | UNSUPPORTED_MEDIA_TYPE | multipart/form-data; boundary=x | --x--",
                "415 | UNSUPPORTED_MEDIA_TYPE | Multipart/Mixed                 | nothing",
                "400 | EMPTY                  | application/json                | ''",
            })
    void whatIsNoReportIsRefusedAtOnce(int status, String code, String contentType, String body) {
        int before = ApiServer.LOG.handedIn().size();
        HttpResponse<byte[]> answer = ApiServer.post("north", PATH, contentType, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(ApiServer.LOG.handedIn()).hasSize(before);
    }

    @Test
    void tooManyBytesAreRefusedBeforeTheyAreRead() {
        HttpRequest.Builder request = ApiServer.as("north", PATH).POST(BodyPublishers.ofByteArray(new byte[9 << 20]));

        JsonNode problem = ApiServer.json(ApiServer.send(request));
        assertThat(problem.path("code").asString()).isEqualTo("TOO_LARGE");
        assertThat(problem.path("detail").asString()).isEqualTo("9437184 bytes (expected at most 8388608)");
    }

    @Test
    void aDryRunSaysWhoWouldSeeWhatAndKeepsNothing() {
        int before = ApiServer.LOG.handedIn().size();
        HttpResponse<byte[]> answer = ApiServer.post("north", PATH + "?dryRun=true", HUB, REPORT);

        JsonNode part = ApiServer.json(answer).path("parts").path(0);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(part.path("status").asString()).isEqualTo("accepted");
        assertThat(part.path("incidents").path(0).path("tokens").toString()).isEqualTo("[\"community\"]");
        assertThat(ApiServer.LOG.handedIn()).hasSize(before);
    }

    @Test
    void aDryRunOfARefusedReportSaysWhy() {
        JsonNode part = ApiServer.json(ApiServer.post("north", PATH + "?dryRun=true", HUB, "{}"))
                .path("parts")
                .path(0);

        assertThat(part.path("status").asString()).isEqualTo("rejected");
        assertThat(part.path("problem").path("code").asString()).isEqualTo("MISSING_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "TRUE", ""})
    void dryRunIsTrueOrFalse(String value) {
        JsonNode problem = ApiServer.json(ApiServer.post("north", PATH + "?dryRun=" + value, HUB, REPORT));

        assertThat(problem.path("code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(problem.path("detail").asString()).contains("dryRun", "expected true or false");
    }

    @Test
    void theOutcomeIsWaitedFor() {
        ReportId next = new ReportId(Samples.SOUTH, south());
        IncidentId incident = IncidentId.of(Samples.SOUTH, "S-1");
        ApiServer.LOG.outcome(new Outcome(next, 0, 1, List.of(incident), List.of(), null));

        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("south", PATH)
                .header("Content-Type", HUB)
                .header("prefer", "respond-async, WAIT = \"20\"")
                .POST(BodyPublishers.ofString(REPORT)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=20");
        assertThat(ApiServer.json(answer).path("incidents").path(0).asString()).isEqualTo(incident.value());
        JsonNode again = ApiServer.json(ApiServer.get("south", PATH + "/" + next));
        assertThat(again.path("status").asString()).isEqualTo("accepted");
    }

    /** The call succeeded; it is the report that did not. */
    @Test
    void aRejectionIsAnOutcomeToo() {
        ReportId next = new ReportId(Samples.SOUTH, south());
        Problem problem = Problem.of(ProblemCode.REVISION_CONFLICT, "/revision", "revision: 2");
        ApiServer.LOG.outcome(new Outcome(next, 0, 1, List.of(), List.of(), problem));

        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("south", PATH)
                .header("Content-Type", HUB)
                .header("Prefer", "wait=20")
                .POST(BodyPublishers.ofString(REPORT)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ApiServer.json(answer).path("status").asString()).isEqualTo("rejected");
        assertThat(ApiServer.json(answer).at("/problem/code").asString()).isEqualTo("REVISION_CONFLICT");
        assertThat(ApiServer.json(answer).at("/problem/message").asString()).isEqualTo("revision: 2");
    }

    @Test
    void whoAsksHowAReportStandsMayWaitToo() {
        ReportId next = new ReportId(Samples.SOUTH, south());
        ApiServer.post("south", PATH, HUB, REPORT);
        ApiServer.LOG.outcome(new Outcome(next, 0, 1, List.of(), List.of(), null));

        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("south", PATH + "/" + next)
                .header("Prefer", "wait=20")
                .GET());

        assertThat(ApiServer.json(answer).path("status").asString()).isEqualTo("accepted");
    }

    private static int south() {
        return (int) ApiServer.LOG.handedIn().stream()
                .filter(sent -> sent.topic().equals("in.cert-south"))
                .count();
    }

    @Test
    void theSameKeyIsTheSameReport() {
        HttpResponse<byte[]> first = keyed("key-1", REPORT);
        int handedIn = ApiServer.LOG.handedIn().size();
        HttpResponse<byte[]> second = keyed("key-1", REPORT);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(ApiServer.LOG.handedIn()).hasSize(handedIn);
        HttpResponse<byte[]> other = keyed("key-1", REPORT.replace("N-1", "N-2"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiServer.json(other).path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static HttpResponse<byte[]> keyed(String key, String report) {
        return ApiServer.send(ApiServer.as("north", PATH)
                .header("Idempotency-Key", key)
                .header("Content-Type", HUB)
                .POST(BodyPublishers.ofString(report)));
    }

    @Test
    void aLogThatDoesNotAnswerIsSaidAndTheKeyIsFreeAgain() {
        ApiServer.LOG.failsWith(new KafkaException("no broker at 10.0.0.1"));
        try {
            HttpResponse<byte[]> answer = keyed("key-2", REPORT);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new String(answer.body(), UTF_8)).doesNotContain("10.0.0.1");
        } finally {
            ApiServer.LOG.failsWith(null);
        }
        assertThat(keyed("key-2", REPORT).statusCode()).isEqualTo(202);
    }

    @Test
    void onlyItsSenderAsksForAReport() {
        ApiServer.post("north", PATH, HUB, REPORT);

        assertThat(ApiServer.get("north", PATH + "/cert-north/0").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> foreign = ApiServer.get("south", PATH + "/cert-north/0");
        HttpResponse<byte[]> absent = ApiServer.get("south", PATH + "/cert-south/999999");
        HttpResponse<byte[]> nonsense = ApiServer.get("south", PATH + "/x/y");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(absent.body()).isEqualTo(nonsense.body());
    }

    @Test
    void theIndexRemembersWhatTheTailForgot() {
        ReportId report = new ReportId(Samples.NORTH, 7_000);
        Problem problem = Problem.of(ProblemCode.MALFORMED, "", "line 1");
        ApiServer.ELASTIC.index(new Outcome(report, 0, 2, List.of(), List.of(), problem), Samples.RECEIVED);
        ApiServer.ELASTIC.index(
                new Outcome(report, 1, 2, List.of(IncidentId.of(Samples.NORTH, "a")), List.of(), null),
                Samples.RECEIVED);

        JsonNode body = ApiServer.json(ApiServer.get("north", PATH + "/" + report));

        assertThat(body.path("status").asString()).isEqualTo("partial");
        assertThat(body.path("problem").path("code").asString()).isEqualTo("MALFORMED");
        assertThat(body.path("parts").size()).isEqualTo(2);
    }
}
