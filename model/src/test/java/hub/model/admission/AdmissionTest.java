package hub.model.admission;

import static hub.model.admission.Candidates.NORTH;
import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.START;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order, repetition and conflict of the revisions of one incident. */
class AdmissionTest {
    private final History history = new History();

    @Test
    void firstReportBecomesRevisionOne() {
        Violation warning = new Violation(ProblemCode.NORMALIZED, "/title", "trimmed");
        Candidate candidate = report("a").indicators(3).warning(warning).at(0);
        Revision expected = new Revision(
                ROOT,
                ROOT,
                NORTH,
                1,
                0,
                Change.REVISED,
                audience("agency:cert-north", "group:eu5g"),
                Audience.NOBODY,
                3,
                candidate.parts().getFirst().content(),
                null,
                START,
                candidate.provenance(),
                List.of(warning));

        assertThat(history.send(candidate)).isEqualTo(new Decision.Admitted(List.of(expected), List.of(warning)));
    }

    @Test
    void firstReportKeepsTheOwnersNumber() {
        history.send(report("a").number(7));
        history.send(report("b").number(9));

        assertThat(history.story()).containsExactly("REVISED @7", "REVISED @9");
    }

    @Test
    void withoutNumbersTheOrderOfArrivalCounts() {
        for (String body : List.of("a", "b", "a")) {
            history.send(report(body));
        }

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED @2", "REVISED @3");
        assertThat(history.heads().of(ROOT).orElseThrow().content().title()).isEqualTo("a");
    }

    @Test
    void withoutNumberAfterNumbersIsTheNextOne() {
        history.send(report("a").number(20));
        history.send(report("b"));
        history.send(report("c").number(22));

        assertThat(history.story()).containsExactly("REVISED @20", "REVISED @21", "REVISED @22");
    }

    @Test
    void numberThatArrivalHasTakenIsAConflict() {
        history.send(report("a").number(20));
        history.send(report("b"));

        assertThat(History.code(history.send(report("c").number(21)))).isEqualTo(ProblemCode.REVISION_CONFLICT);
        assertThat(History.code(history.send(report("b").number(21)))).isEqualTo(ProblemCode.DUPLICATE);
    }

    @Test
    void sameReportAThousandTimesIsOneRevision() {
        for (int i = 0; i < 1_000; i++) {
            history.send(report("a"));
        }

        assertThat(history.log()).hasSize(1);
    }

    @Test
    void repetitionIsAcceptedWithItsIncidentsAndAWarning() {
        history.send(report("a").number(1).annex(1, "agency:cert-south"));

        Decision again = history.send(report("a").number(1).annex(1, "agency:cert-south"));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Decision.Repeated.class,
                        repeated -> assertThat(repeated.incidents())
                                .containsExactly(ROOT, Candidates.annexId("agency:cert-south")));
        assertThat(History.code(again)).isEqualTo(ProblemCode.DUPLICATE);
    }

    @Test
    void repetitionOfAnOldNumberIsNoConflict() {
        history.send(report("a").number(1));
        history.send(report("b").number(2));

        assertThat(history.send(report("a").number(1))).isInstanceOf(Decision.Repeated.class);
        assertThat(history.log()).hasSize(2);
    }

    @Test
    void sameNumberWithAnotherBodyIsAConflict() {
        history.send(report("a").number(1));
        history.send(report("b").number(2));

        for (long number : List.of(1L, 2L)) {
            assertThat(history.send(report("c").number(number)))
                    .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                        assertThat(refused.problem().code()).isEqualTo(ProblemCode.REVISION_CONFLICT);
                        assertThat(refused.problem().pointer()).isEqualTo("/revision");
                        assertThat(refused.problem().message()).contains("above 2");
                    });
        }
        assertThat(history.log()).hasSize(2);
    }

    @Test
    void refusalChangesNothingButWhatWasSeen() {
        history.send(report("a").number(1));
        RootState before = history.state();

        history.send(report("b").number(1));

        assertThat(history.state()).isEqualTo(before.afterSeeing(new Source(1, 1, 0, 0)));
    }

    @Test
    void numberAboveTheHighestIsRefused() {
        Decision decision = history.send(report("a").number(Long.MAX_VALUE));

        assertThat(History.code(decision)).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void arrivalCountsOnAfterTheHighestNumber() {
        history.send(report("a").number(Candidate.MAX_REVISION));
        history.send(report("b"));

        assertThat(history.state().head()).isEqualTo(Candidate.MAX_REVISION + 1);
    }

    @Test
    void sourceThatWasSeenIsSkippedEvenIfItWouldNowReadOtherwise() {
        history.send(report("a").at(5));
        RootState before = history.state();

        assertThat(history.send(report("b").at(5))).isEqualTo(new Decision.Seen());
        assertThat(history.send(report("b").at(4))).isEqualTo(new Decision.Seen());
        assertThat(history.state()).isEqualTo(before);
    }

    @Test
    void refusedSourceIsSeenToo() {
        history.send(report("a").number(1));
        history.send(report("b").number(1).at(1));

        assertThat(history.send(report("b").number(1).at(1))).isEqualTo(new Decision.Seen());
    }

    @Test
    void partsOfOneReportAreSourcesOfTheirOwn() {
        history.send(report("a").from(new Source(1, 0, 0, 0)));
        history.send(report("b").from(new Source(1, 0, 1, 0)));

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED @2");
        assertThat(history.send(report("a").from(new Source(1, 0, 0, 0)))).isEqualTo(new Decision.Seen());
    }

    @Test
    void replayRunReadsAnOldOffsetOnce() {
        history.send(report("a").number(1).from(new Source(1, 3, 0, 0)));
        history.send(report("c").number(3).from(new Source(1, 9, 0, 0)));
        Candidate replayed = report("b").number(4).from(new Source(1, 5, 0, 1));

        assertThat(history.send(replayed)).isInstanceOf(Decision.Admitted.class);
        assertThat(history.send(replayed)).isEqualTo(new Decision.Seen());
        assertThat(history.send(report("d").number(5).from(new Source(1, 10, 0, 0))))
                .isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void newClusterStartsItsOffsetsAnew() {
        history.send(report("a").from(new Source(1, 900, 0, 0)));

        assertThat(history.send(report("b").from(new Source(2, 0, 0, 0)))).isInstanceOf(Decision.Admitted.class);
        assertThat(history.send(report("c").from(new Source(1, 901, 0, 0)))).isEqualTo(new Decision.Seen());
    }

    @Test
    void everyRevisionSaysWhenTheFirstWasReceived() {
        history.send(report("b").number(2));
        history.send(report("a").number(1));
        history.send(report("c").number(3));

        assertThat(history.log()).extracting(Revision::reported).containsOnly(START);
    }
}
