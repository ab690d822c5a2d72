package hub.ingest.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.record.RecordSize;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import hub.normalize.NormalizedPart;
import hub.normalize.ReceivedReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a report holds, the gate has an answer and goes on. */
class GuardedNormalizerTest {

    @Test
    void aReportThatIsTooLargeWhenNormalizedIsRefusedWithItsSize() {
        String description = "x".repeat(RecordSize.MAX_INCIDENT_BYTES);
        Problem problem = refused(Sent.GOOD.replace("\"title\"", "\"description\":\"" + description + "\",\"title\""));

        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem.message())
                .matches("\\d+ bytes when normalized \\(expected at most 911360\\); split the report");
    }

    @Test
    void oneThatJustFitsIsNot() {
        String description = "x".repeat(RecordSize.MAX_INCIDENT_BYTES - 2_000);

        assertThat(normalize(
                        Sent.GOOD.replace("\"title\"", "\"description\":\"" + description + "\",\"title\""),
                        Sent.directory()))
                .hasOnlyElementsOfType(NormalizedPart.Ready.class);
    }

    @Test
    @SuppressWarnings("NullAway") // a fault of ours is what this is about
    void aFaultOfOursIsARejectWithOurNameOnIt() {
        NormalizedPart.Refused refused =
                (NormalizedPart.Refused) normalize(Sent.GOOD, null).getFirst();

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.INTERNAL);
        assertThat(refused.problem().message())
                .isEqualTo("the hub could not read this report; it is kept and can be replayed (report cert-north/17)");
    }

    private static Problem refused(String text) {
        List<NormalizedPart> parts = normalize(text, Sent.directory());
        return ((NormalizedPart.Refused) parts.getFirst()).problem();
    }

    private static List<NormalizedPart> normalize(String text, Directory directory) {
        ReceivedReport report = new ReceivedReport(
                new ReportId(new AgencyId("cert-north"), 17), 1, 0, text.getBytes(UTF_8), Sent.HUB, Sent.RECEIVED);
        return GuardedNormalizer.normalize(report, directory, Sent.PSEUDONYMS);
    }
}
