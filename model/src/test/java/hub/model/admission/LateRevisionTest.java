package hub.model.admission;

import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.annexId;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import org.junit.jupiter.api.Test;

/** A numbered revision that arrives after a higher one. */
class LateRevisionTest {
    private final History history = new History();

    @Test
    void goesToTheHistoryAlone() {
        history.send(report("b").number(2));
        Decision decision = history.send(report("a").number(1));

        assertThat(history.story()).containsExactly("REVISED @2", "LATE @1");
        assertThat(history.heads().of(ROOT).orElseThrow().content().title()).isEqualTo("b");
        assertThat(History.code(decision)).isEqualTo(ProblemCode.LATE_REVISION);
    }

    @Test
    void keepsItsOwnAudienceInTheHistory() {
        history.send(report("b").number(2).amber("agency:cert-south"));
        history.send(report("a").number(1).marked(marking(Tlp.GREEN)));

        Revision late = history.log().getLast();
        assertThat(late.audience()).isEqualTo(audience("community"));
        assertThat(late.before()).isEqualTo(audience("agency:cert-north", "agency:cert-south"));
        assertThat(history.heads().audience(ROOT)).isEqualTo(late.before());
    }

    @Test
    void narrowerOneNarrowsTheHead() {
        history.send(report("b").number(2).amber("group:eu5g"));
        Decision decision = history.send(report("a").number(1).marked(marking(Tlp.AMBER_STRICT)));

        assertThat(history.story()).containsExactly("REVISED @2", "LATE @1", "NARROWED @2+1");
        Revision narrowed = history.log().getLast();
        assertThat(narrowed.before()).isEqualTo(audience("agency:cert-north", "group:eu5g"));
        assertThat(narrowed.audience()).isEqualTo(audience("agency:cert-north"));
        assertThat(narrowed.content()).isNull();
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Admitted.class,
                        admitted -> assertThat(admitted.warnings().getLast().message())
                                .endsWith("which is narrowed to [agency:cert-north]"));
    }

    @Test
    void narrowedHeadDoesNotGrowBackInSilence() {
        history.send(report("b").number(2).amber("group:eu5g"));
        history.send(report("a").number(1).marked(marking(Tlp.AMBER_STRICT)));

        assertThat(History.code(history.send(report("c").number(3).amber("group:eu5g"))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    /** Otherwise a revision with a weaker PAP could follow, just because an older one had fewer recipients. */
    @Test
    void narrowedHeadKeepsTheStricterPap() {
        history.send(report("b").number(2).amber("group:eu5g").pap(Pap.RED));
        history.send(report("a").number(1).amber("agency:cert-north").pap(Pap.GREEN));

        assertThat(History.code(history.send(
                        report("c").number(3).amber("agency:cert-north").pap(Pap.GREEN))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void narrowedHeadKeepsTheStricterTlp() {
        history.send(report("b").number(2).marked(marking(Tlp.AMBER_STRICT, "group:eu5g")));
        history.send(report("a").number(1).amber("agency:cert-north"));

        assertThat(History.code(history.send(report("c").number(3).amber("agency:cert-north"))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    /** A person of an agency that sees it anyhow is nobody more or less. */
    @Test
    void sameAudienceInOtherWordsNarrowsNothing() {
        history.send(report("b").number(2).amber("agency:cert-south"));
        history.send(report("a").number(1).amber("agency:cert-south", "user:cert-south/eva"));

        assertThat(history.story()).containsExactly("REVISED @2", "LATE @1");
    }

    @Test
    void otherAudienceThatIsNotNarrowerLeavesTheHead() {
        history.send(report("b").number(2).amber("group:eu5g"));
        history.send(report("a").number(1).amber("group:roaming"));

        assertThat(history.heads().audience(ROOT)).isEqualTo(audience("agency:cert-north", "group:eu5g"));
    }

    @Test
    void amendmentsCountOnWhenALateOneBetweenThemNarrowsNothing() {
        history.send(report("d").number(9).marked(marking(Tlp.GREEN)));
        history.send(report("a").number(1).amber("group:eu5g"));
        history.send(report("b").number(2).amber("group:eu5g"));
        history.send(report("c").number(3).amber("agency:cert-north"));

        assertThat(history.story())
                .containsExactly("REVISED @9", "LATE @1", "NARROWED @9+1", "LATE @2", "LATE @3", "NARROWED @9+2");
        assertThat(history.log()).extracting(Revision::key).doesNotHaveDuplicates();
    }

    @Test
    void annexOfALateOneIsHistoryToo() {
        history.send(report("b").number(2));
        history.send(report("a").number(1).annex(4, "agency:cert-south"));

        assertThat(history.story()).containsExactly("REVISED @2", "LATE @1", "LATE* @1");
        assertThat(history.heads().of(annexId("agency:cert-south"))).isEmpty();
        assertThat(history.log().getLast().before()).isEqualTo(Audience.NOBODY);
    }

    @Test
    void annexOfALateOneCountsForTheSlots() {
        history.send(report("b").number(2).annex(1, "agency:cert-south"));
        history.send(report("a").number(1).annex(4, "agency:cert-south"));
        history.send(report("c").number(3).annex(2, "agency:cert-south"));

        assertThat(history.log().getLast().slots()).isEqualTo(4);
    }

    @Test
    void annexOfALateOneCarriesNoWarnings() {
        Violation warning = new Violation(ProblemCode.INVALID_INDICATOR, "/indicators/0", "ipv4: \"300.1.2.3\"");
        history.send(report("b").number(2));
        history.send(report("a").number(1).annex(1, "agency:cert-south").warning(warning));

        assertThat(history.log().get(1).warnings()).containsExactly(warning);
        assertThat(history.log().get(2).warnings()).isEmpty();
    }

    @Test
    void oldestOfAThousandIsTheLimit() {
        for (int i = 0; i < RootState.MAX_BODIES; i++) {
            history.send(report("body " + i).number(1_000 + 2L * i));
        }

        assertThat(History.code(history.send(report("late").number(999)))).isEqualTo(ProblemCode.STALE_REVISION);
        assertThat(History.code(history.send(report("late").number(1_001)))).isEqualTo(ProblemCode.LATE_REVISION);
        assertThat(History.code(history.send(report("body 0").number(1_000))))
                .as("1,001 has pushed it out")
                .isEqualTo(ProblemCode.STALE_REVISION);
    }

    @Test
    void beforeAThousandEveryNumberIsCompared() {
        for (int i = 2; i <= RootState.MAX_BODIES; i++) {
            history.send(report("body " + i).number(i));
        }

        assertThat(History.code(history.send(report("late").number(1)))).isEqualTo(ProblemCode.LATE_REVISION);
    }
}
