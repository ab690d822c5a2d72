package hub.model.admission;

import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is shown to more people than before unless the owner says so. */
class WideningTest {
    private final History history = new History();

    @Test
    void isRefused() {
        history.send(report("a").amber("group:eu5g"));

        assertThat(history.send(report("b").marked(marking(Tlp.GREEN))))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ProblemCode.WIDENING_REFUSED);
                    assertThat(refused.problem().pointer()).isEqualTo("/marking");
                    assertThat(refused.problem().message())
                            .startsWith("TLP GREEN for [community] is wider than"
                                    + " TLP AMBER for [agency:cert-north, group:eu5g] (expected");
                });
        assertThat(history.heads().audience(ROOT)).isEqualTo(audience("agency:cert-north", "group:eu5g"));
    }

    @Test
    void isDoneWithAReason() {
        history.send(report("a").amber("group:eu5g"));
        history.send(report("b").marked(marking(Tlp.GREEN)).widen("the patch is out"));

        assertThat(history.heads().audience(ROOT)).isEqualTo(audience("community"));
        assertThat(history.log().getLast().reason()).isEqualTo("the patch is out");
    }

    @Test
    void takesANumberOnlyWhenItIsDone() {
        history.send(report("a").number(1).amber("group:eu5g"));
        history.send(report("b").number(2).marked(marking(Tlp.GREEN)));
        history.send(report("b").number(2).marked(marking(Tlp.GREEN)).widen("the patch is out"));

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED @2");
    }

    @Test
    void isMeasuredByTheHead() {
        history.send(report("a").marked(marking(Tlp.GREEN)));
        history.send(report("b").amber("group:eu5g"));

        assertThat(History.code(history.send(report("c").marked(marking(Tlp.GREEN)))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void anotherGroupIsWiderEvenIfItsMembersAreNot() {
        history.send(report("a").amber("group:eu5g"));

        assertThat(History.code(history.send(report("b").amber("agency:cert-south"))))
                .isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void clientsAreMorePeople() {
        history.send(report("a").amber("group:eu5g"));
        Marking withClients = new Marking(Tlp.AMBER, null, List.of(new Token("group:eu5g")), true);

        assertThat(History.code(history.send(report("b").marked(withClients)))).isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void weakerTlpForTheSamePeopleIsWider() {
        history.send(report("a").marked(marking(Tlp.AMBER_STRICT, "group:eu5g")));

        assertThat(History.code(history.send(report("b").amber("group:eu5g")))).isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void weakerPapForTheSamePeopleIsWider() {
        history.send(report("a").pap(Pap.AMBER));

        assertThat(history.send(report("b").pap(Pap.GREEN)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.problem().message())
                                .contains("TLP AMBER, PAP GREEN for")
                                .contains("wider than TLP AMBER, PAP AMBER for"));
        assertThat(History.code(history.send(report("c")))).isEqualTo(ProblemCode.WIDENING_REFUSED);
    }

    @Test
    void narrowerNeedsNoReason() {
        history.send(report("a").marked(marking(Tlp.CLEAR)));
        history.send(report("b").marked(marking(Tlp.GREEN)));
        history.send(report("c").amber("agency:cert-south"));
        history.send(report("d").marked(marking(Tlp.RED, "agency:cert-south")).pap(Pap.RED));

        assertThat(history.log()).hasSize(4);
        assertThat(history.heads().audience(ROOT))
                .isEqualTo(audience("red:agency:cert-north", "red:agency:cert-south"));
    }

    @Test
    void reasonThatIsNotNeededDoesNoHarm() {
        history.send(report("a").widen("first of all"));
        history.send(report("b").marked(marking(Tlp.RED)).widen("not at all"));

        assertThat(history.heads().audience(ROOT)).isEqualTo(audience("red:agency:cert-north"));
    }
}
