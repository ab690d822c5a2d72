package hub.api.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.outcome.Outcome;
import hub.model.report.ReportId;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of a report go back to who sent them, and a RED one to the people who may read RED. */
class RawReportsTest {
    private static final String GREEN = """
            {"externalId":"RAW-1","title":"T","marking":{"tlp":"GREEN"}}""";
    private static final String RED_PART = """
            {"externalId":"RAW-2","title":"T","marking":{"tlp":"GREEN"},
             "indicators":[{"type":"ipv4","value":"192.0.2.1","marking":{"tlp":"RED"}}]}""";

    @Test
    void theBytesComeBackAsTheyWere() {
        kept(8_000, "text/html; charset=utf-8", GREEN);

        HttpResponse<byte[]> answer = raw("north", 8_000);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(GREEN.getBytes(UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cert-north-8000\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void otherReportsOfTheSameTimeAreNotMistakenForIt() {
        for (long offset = 8_100; offset < 8_130; offset++) {
            kept(offset, "application/json", GREEN.replace("RAW-1", "RAW-" + offset));
        }

        assertThat(new String(raw("north", 8_117).body(), UTF_8)).contains("RAW-8117");
    }

    @ParameterizedTest
    @CsvSource({"north, 200", "north-machine, 404"})
    void aRedPartNeedsThePersonsRole(String secret, int status) {
        kept(8_200, "application/vnd.hub.incident+json", RED_PART);

        assertThat(raw(secret, 8_200).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"north, 200", "north-machine, 404"})
    void whatCannotBeReadMayBeRed(String secret, int status) {
        kept(8_300, "application/json", "{\"tlp\": RED");

        assertThat(raw(secret, 8_300).statusCode()).isEqualTo(status);
    }

    @Test
    void aMachineReadsWhatIsNotRed() {
        kept(8_400, "application/vnd.hub.incident+json", GREEN);

        assertThat(raw("north-machine", 8_400).statusCode()).isEqualTo(200);
    }

    @Test
    void aMediaTypeThatIsNoneIsBytes() {
        kept(8_500, "no type\"", GREEN);

        assertThat(raw("north", 8_500).headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void foreignAbsentErasedAndPendingAreTheSame404() {
        kept(8_600, "application/json", GREEN);
        indexed(8_601);
        byte[] absent = raw("north", 8_602).body();

        assertThat(raw("south", 8_600).body()).isEqualTo(absent);
        assertThat(raw("north", 8_601).body()).isEqualTo(absent);
        assertThat(raw("south", 8_600).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> raw(String secret, long offset) {
        return ApiServer.get(secret, "/api/v1/reports/cert-north/" + offset + "/raw");
    }

    private static void kept(long offset, String contentType, String report) {
        indexed(offset);
        ApiServer.LOG.keep(new ReportId(Samples.NORTH, offset), Samples.RECEIVED, contentType, report.getBytes(UTF_8));
    }

    private static void indexed(long offset) {
        ReportId report = new ReportId(Samples.NORTH, offset);
        ApiServer.ELASTIC.index(new Outcome(report, 0, 1, List.of(), List.of(), null), Samples.RECEIVED);
    }
}
