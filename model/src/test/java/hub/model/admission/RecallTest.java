package hub.model.admission;

import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.annexId;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.recall;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The owner takes an incident back. */
class RecallTest {
    private final History history = new History();

    @Test
    void withdrawsTheIncidentWithItsAnnexes() {
        history.send(report("a").annex(2, "agency:cert-south"));
        history.send(recall("false alarm"));

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED* @1", "RECALLED @2", "RECALLED* @2");
        assertThat(history.log())
                .extracting(Revision::reason)
                .containsExactly(null, null, "false alarm", "false alarm");
        assertThat(history.heads().all()).isEmpty();
    }

    @Test
    void leavesItToTheOwnerAlone() {
        history.send(report("a").marked(marking(Tlp.CLEAR)));
        history.send(recall("false alarm"));

        Revision recalled = history.log().getLast();
        assertThat(recalled.before()).isEqualTo(audience("public"));
        assertThat(recalled.audience()).isEqualTo(audience("agency:cert-north"));
        assertThat(recalled.content()).isNull();
    }

    @Test
    void leavesWhatWasRedToTheOwnersPeopleWithTheRole() {
        history.send(report("a").marked(marking(Tlp.RED, "user:cert-south/eva")));
        history.send(recall("false alarm"));

        assertThat(history.log().getLast().audience()).isEqualTo(audience("red:agency:cert-north"));
    }

    @Test
    void forgetsAnnexesThatWereGoneBefore() {
        history.send(report("a").annex(1, "agency:cert-south"));
        history.send(report("b"));
        history.send(recall("false alarm"));

        assertThat(history.story()).endsWith("REVISED @2", "RECALLED* @2", "RECALLED @3");
    }

    @Test
    void annexThatOnlyALateRevisionHadIsNotRecalled() {
        history.send(report("b").number(2));
        history.send(report("a").number(1).annex(1, "agency:cert-south"));
        history.send(recall("false alarm"));

        assertThat(history.log())
                .filteredOn(Revision::recalled)
                .extracting(Revision::id)
                .containsExactly(ROOT);
    }

    @Test
    void takesItsNumberFromTheOwner() {
        history.send(report("a").number(3));
        history.send(recall("false alarm").number(8));

        assertThat(history.story()).endsWith("RECALLED @8");
    }

    @Test
    void withANumberBelowTheHeadStillIsTheLastWord() {
        history.send(report("a").number(3));
        history.send(report("b").number(7));
        history.send(recall("false alarm").number(4));

        assertThat(history.story()).endsWith("RECALLED @8");
    }

    @Test
    void withTheHeadsOwnNumberTakesTheNext() {
        history.send(report("a").number(3));
        history.send(recall("false alarm").number(3));

        assertThat(history.story()).endsWith("RECALLED @4");
    }

    @Test
    void ofANarrowedHeadSaysWhoSawItLast() {
        history.send(report("b").number(2).marked(marking(Tlp.GREEN)));
        history.send(report("a").number(1).amber("group:eu5g"));
        history.send(recall("false alarm"));

        assertThat(history.log().getLast().before()).isEqualTo(audience("agency:cert-north", "group:eu5g"));
    }

    @Test
    void keepsTheSlots() {
        history.send(report("a").indicators(6));
        history.send(report("b").indicators(1));
        history.send(recall("false alarm"));

        assertThat(history.log().getLast().slots()).isEqualTo(6);
    }

    @Test
    void needsAnIncident() {
        assertThat(history.send(recall("false alarm"))).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.NOTHING_TO_RECALL);
            assertThat(refused.problem().pointer()).isEqualTo("/recall");
        });
        assertThat(history.send(report("a"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void isFinal() {
        history.send(report("b").number(2));
        history.send(recall("false alarm"));
        RootState recalled = history.state();

        for (Candidates more : new Candidates[] {
            report("a").number(1), report("b").number(2), report("c").number(9).widen("why"), report("d")
        }) {
            assertThat(History.code(history.send(more))).isEqualTo(ProblemCode.ALREADY_RECALLED);
        }
        assertThat(history.log()).hasSize(2);
        assertThat(history.state().recalled()).isTrue();
        assertThat(history.state().head()).isEqualTo(recalled.head());
    }

    @Test
    void repeatedChangesNothing() {
        history.send(report("a").number(2));
        history.send(recall("false alarm"));

        for (Candidates more : new Candidates[] {
            recall("false alarm"), recall("for another reason").number(9)
        }) {
            assertThat(history.send(more)).isInstanceOfSatisfying(Decision.Repeated.class, repeated -> {
                assertThat(repeated.incidents()).containsExactly(ROOT);
                assertThat(repeated.warnings().getLast().code()).isEqualTo(ProblemCode.DUPLICATE);
                assertThat(repeated.warnings().getLast().message())
                        .isEqualTo("the incident was recalled with revision 3; nothing changed");
            });
        }
        assertThat(history.log()).hasSize(2);
    }

    @Test
    void annexesAreRecalledToTheirOwnFormOfTheOwner() {
        history.send(report("a").annex(1, "agency:cert-south"));
        history.send(recall("false alarm"));

        assertThat(history.log().getLast().id()).isEqualTo(annexId("agency:cert-south"));
        assertThat(history.log().getLast().audience()).isEqualTo(audience("red:agency:cert-north"));
    }
}
