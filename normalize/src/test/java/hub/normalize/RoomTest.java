package hub.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int STIX_BYTES = 1_000;
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(Keyring.fresh(new Random(1)));

    private static NormalizedPart.Ready ready() {
        String bundle = """
                {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[{"type":"incident","spec_version":"2.1",
                "id":"incident--00000000-0000-4000-8000-000000000001","created":"2026-05-02T08:10:00.000Z","modified":"2026-05-02T08:10:00.000Z","name":"n"}]}""";
        ReceivedReport report = new ReceivedReport(
                new ReportId(new AgencyId("cert-north"), 1),
                1,
                0,
                bundle.getBytes(StandardCharsets.UTF_8),
                "application/stix+json",
                Instant.EPOCH);
        return (NormalizedPart.Ready)
                Normalizer.normalize(report, Directory.EMPTY, PSEUDONYMS).getFirst();
    }

    /** Each object that was sent counts, and so does the rest. */
    private static Room room(int most) {
        return new Room(most, part -> 100 + STIX_BYTES * part.content().stix().size());
    }

    @Test
    void whatFitsIsNotTouched() {
        NormalizedPart.Ready ready = ready();
        assertThat(room(2_000).fit(ready)).isSameAs(ready);
    }

    @Test
    void originalsThatDoNotFitAreLeftOut() {
        Candidate lean = ((NormalizedPart.Ready) room(500).fit(ready())).candidate();
        assertThat(lean.parts()).extracting(part -> part.content().stix()).containsExactly(List.of());
        assertThat(lean.parts()).extracting(part -> part.content().title()).containsExactly("n");
        assertThat(lean.warnings()).extracting(Violation::code).contains(ProblemCode.NORMALIZED);
    }

    @Test
    void whatIsTooLargeEvenSoIsRefused() {
        assertThat(room(50).fit(ready()))
                .isInstanceOfSatisfying(
                        NormalizedPart.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.TOO_LARGE));
    }
}
