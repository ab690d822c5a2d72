package hub.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.partner.AgencyId;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, places and ends of reports. */
class ReportValuesTest {
    private static final ReportId REPORT = new ReportId(new AgencyId("cert-north"), 17);
    private static final Problem PROBLEM = Problem.of(ProblemCode.EMPTY, "", "0 bytes (expected some)");

    @Test
    void reportIdIsReadBack() {
        assertThat(REPORT).hasToString("cert-north/17");
        assertThat(ReportId.parse("cert-north/17")).contains(REPORT);
        assertThat(ReportId.parse("cert-north/999999999999999999"))
                .hasValueSatisfying(id -> assertThat(id.offset()).isEqualTo(999_999_999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cert-north",
                "cert-north/",
                "/17",
                "cert-north/-1",
                "cert-north/1a",
                "-north/1",
                "cert-north/17/",
                "cert-north/9999999999999999999"
            })
    void otherReportIdsAreNot(String text) {
        assertThat(ReportId.parse(text)).isEmpty();
    }

    @Test
    void offsetsStartAtZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportId(REPORT.agency(), -1));
    }

    @Test
    void sourcesAreInTheOrderOfTheLog() {
        List<Source> inOrder = List.of(
                Source.BEFORE_ALL,
                new Source(1, 0, 0, 0),
                new Source(1, 0, 1, 0),
                new Source(1, 9, 0, 0),
                new Source(1, 10, 0, 0),
                new Source(1, 2, 0, 1),
                new Source(1, 3, 0, 1),
                new Source(2, 0, 0, 0));

        assertThat(inOrder.reversed().stream().sorted()).containsExactlyElementsOf(inOrder);
    }

    @Test
    void outcomeSaysWhichPartOfHowMany() {
        assertThat(new Outcome(REPORT, 2, 3, List.of(), List.of(), null).accepted())
                .isTrue();
        assertThat(new Outcome(REPORT, 0, 1, List.of(), List.of(), PROBLEM).accepted())
                .isFalse();
        for (int part : new int[] {-1, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Outcome(REPORT, part, 3, List.of(), List.of(), null))
                    .withMessageContaining("expected 0..2");
        }
    }

    @Test
    void sameRejectHasTheSameKeyInEveryReplay() {
        Reject first = new Reject(REPORT, 2, 0, Reject.Stage.ADMIT, PROBLEM, Instant.EPOCH);
        Reject replayed = new Reject(REPORT, 2, 5, Reject.Stage.ADMIT, PROBLEM, Instant.EPOCH);

        assertThat(first.key()).isEqualTo("cert-north/17#2#admit").isEqualTo(replayed.key());
        assertThat(new Reject(REPORT, 2, 0, Reject.Stage.GATE, PROBLEM, Instant.EPOCH).key())
                .isNotEqualTo(first.key());
    }
}
