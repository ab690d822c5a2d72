package hub.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.IncidentId;
import hub.model.marking.Tlp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request is read in one way: where two readers could differ, it is refused. */
class ProtectionTest {
    private static final String REPORTS = "/api/v1/reports";
    private static final String HUB = "application/vnd.hub.incident+json";
    private static final byte[] REPORT =
            "{\"externalId\":\"P-1\",\"title\":\"T\",\"marking\":{\"tlp\":\"GREEN\"}}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"north", "unknown"})
    void twoCredentialsAreOneTooMany(String second) {
        String answer = ApiServer.raw("GET /api/v1/me HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer north\r\n"
                + "Authorization: Bearer " + second + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Authorization: given 2 times (expected once)");
    }

    @ParameterizedTest
    @CsvSource({
        "415, application/vnd.hub.incident+json; charset=iso-8859-1",
        "415, text/csv;charset=windows-1252",
        "202, application/vnd.hub.incident+json; charset=utf-8",
        "202, application/vnd.hub.incident+json"
    })
    void aReportIsReadInTheCharsetThatItStates(int status, String contentType) {
        assertThat(ApiServer.send(ApiServer.as("north", REPORTS)
                                .header("Content-Type", contentType)
                                .POST(BodyPublishers.ofByteArray(REPORT)))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aJsonBodyIsUtf8() {
        HttpResponse<byte[]> answer = ApiServer.post(
                "north", "/api/v1/indicators/lookup", "application/json;charset=utf-16", "{\"values\":[]}");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(ApiServer.json(answer).path("detail").asString())
                .isEqualTo("Content-Type: charset \"utf-16\" (expected utf-8)");
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "400, 9", "400, 30", "400, 5000", "202, 0"})
    void nothingFollowsAGzip(int status, int garbage) throws IOException {
        HttpResponse<byte[]> answer = zipped(zip(REPORT), new byte[garbage]);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), UTF_8).contains("the body goes on behind its gzip"))
                .isEqualTo(status == 400);
    }

    @Test
    void severalMembersAreOneGzip() throws IOException {
        HttpResponse<byte[]> answer =
                zipped(zip(Arrays.copyOf(REPORT, 20)), zip(Arrays.copyOfRange(REPORT, 20, REPORT.length)));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(ApiServer.LOG.handedIn().getLast().value()).isEqualTo(REPORT);
    }

    @Test
    void aGzipThatIsCutIsRefused() throws IOException {
        byte[] whole = zip(REPORT);

        assertThat(zipped(Arrays.copyOf(whole, whole.length - 1), new byte[0]).statusCode())
                .isEqualTo(400);
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static HttpResponse<byte[]> zipped(byte[] first, byte[] second) {
        return ApiServer.send(ApiServer.as("north", REPORTS)
                .header("Content-Encoding", "gzip")
                .header("Content-Type", HUB)
                .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(first), BodyPublishers.ofByteArray(second))));
    }

    @Test
    void anyVersionIsOneThatTheCallerHas() {
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident("P-2", "Here", Tlp.GREEN), 1));
        String there = "/api/v1/incidents/" + IncidentId.of(Samples.NORTH, "P-2");
        String absent = "/api/v1/incidents/incident--00000000-0000-4000-8000-000000000000";

        assertThat(ApiServer.send(ApiServer.as("south", there)
                                .header("If-None-Match", "*")
                                .GET())
                        .statusCode())
                .isEqualTo(304);
        assertThat(ApiServer.send(ApiServer.as("south", absent)
                                .header("If-None-Match", "*")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
    }
}
