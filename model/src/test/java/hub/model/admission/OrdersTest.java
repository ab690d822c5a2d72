package hub.model.admission;

import static hub.model.admission.Candidates.NORTH;
import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.annexId;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.recall;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hold, release, erasure. */
class OrdersTest {
    private static final Audience EU5G = audience("agency:cert-north", "group:eu5g");

    private final History history = new History();

    @Test
    void holdHidesTheIncidentAndItsAnnexes() {
        history.send(report("a").annex(2, "agency:cert-south"));
        history.order(hold());

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED* @1", "HELD @1+1", "HELD* @1+1");
        assertThat(history.heads().all().values())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head.audience()).isEqualTo(Audience.NOBODY));
        assertThat(history.log()).last().extracting(Revision::withdraws).isEqualTo(true);
    }

    @Test
    void holdTwiceIsOnce() {
        history.send(report("a"));
        history.order(hold());
        assertThat(history.order(hold()).revisions()).isEmpty();
        assertThat(history.order(hold())).isEqualTo(Decision.NOTHING);
    }

    @Test
    void whatComesDuringAHoldIsKeptAndHidden() {
        history.send(report("a"));
        history.order(hold());
        Decision decision = history.send(report("b"));

        assertThat(History.code(decision)).isEqualTo(ProblemCode.ON_HOLD);
        Revision last = history.log().getLast();
        assertThat(last.audience()).isEqualTo(Audience.NOBODY);
        assertThat(last.before()).isEqualTo(Audience.NOBODY);
        assertThat(last.onHold()).isEqualTo(EU5G);
    }

    @Test
    void firstReportOfAnOwnerOnHoldIsHiddenFromTheStart() {
        history.send(report("a").at(0).onHold());

        assertThat(history.story()).containsExactly("REVISED @1");
        assertThat(history.heads().audience(ROOT)).isEqualTo(Audience.NOBODY);
        history.order(history.release());
        assertThat(history.heads().audience(ROOT)).isEqualTo(EU5G);
    }

    @Test
    void reportOfAnOwnerOnHoldHidesWhatWasThereBefore() {
        history.send(report("a"));
        history.send(report("b").at(1).onHold());

        assertThat(history.story()).containsExactly("REVISED @1", "HELD @1+1", "REVISED @2");
        assertThat(history.heads().audience(ROOT)).isEqualTo(Audience.NOBODY);
    }

    @Test
    void releaseShowsTheNewestContent() {
        history.send(report("a"));
        history.order(hold());
        history.send(report("b").annex(1, "agency:cert-south"));
        history.order(history.release());

        assertThat(history.heads().of(ROOT).orElseThrow().content().title()).isEqualTo("b");
        assertThat(history.heads().audience(ROOT)).isEqualTo(EU5G);
        assertThat(history.heads().audience(annexId("agency:cert-south"))).isNotEqualTo(Audience.NOBODY);
        assertThat(history.log()).last().extracting(Revision::change).isEqualTo(Change.RELEASED);
    }

    /** It was read before the last report came: the operator reads again. */
    @Test
    void releaseOfWhatIsNoLongerCurrentDoesNothing() {
        history.send(report("a"));
        history.order(hold());
        Order.Release early = history.release();
        history.send(report("b"));

        assertThat(history.order(early).revisions()).isEmpty();
        assertThat(history.heads().audience(ROOT)).isEqualTo(Audience.NOBODY);
        history.order(history.release());
        assertThat(history.heads().audience(ROOT)).isEqualTo(EU5G);
    }

    @Test
    void releaseWithoutOneOfTheAnnexesDoesNothing() {
        history.send(report("a").annex(1, "agency:cert-south"));
        history.order(hold());
        Order.Release whole = history.release();
        Order.Release part =
                new Order.Release(ROOT, NORTH, whole.provenance(), whole.heads().subList(0, 1));

        assertThat(history.order(part).revisions()).isEmpty();
    }

    @Test
    void releaseOfWhatIsNotHeldDoesNothing() {
        history.send(report("a"));
        assertThat(history.order(history.release()).revisions()).isEmpty();
    }

    /** Otherwise a hold would be a way around a narrowing. */
    @Test
    void lateNarrowingDuringAHoldHoldsAfterTheRelease() {
        history.send(report("b").number(2).marked(marking(Tlp.GREEN)));
        history.order(hold());
        history.send(report("a").number(1).marked(marking(Tlp.AMBER_STRICT)));
        assertThat(history.heads().audience(ROOT)).isEqualTo(Audience.NOBODY);
        history.order(history.release());

        assertThat(history.heads().audience(ROOT)).isEqualTo(audience("agency:cert-north"));
        assertThat(history.heads().of(ROOT).orElseThrow().content().marking().tlp())
                .isEqualTo(Tlp.AMBER_STRICT);
    }

    @Test
    void recallDuringAHoldEndsIt() {
        history.send(report("a"));
        history.order(hold());
        history.send(recall("false alarm"));

        assertThat(history.story()).containsExactly("REVISED @1", "HELD @1+1", "RECALLED @2");
        assertThat(history.log().getLast().before()).isEqualTo(Audience.NOBODY);
        assertThat(history.order(hold()).revisions()).isEmpty();
    }

    @Test
    void erasureIsForGood() {
        history.send(report("a").indicators(3));
        history.order(erase(ROOT.value(), 3));

        assertThat(history.story()).containsExactly("REVISED @1", "ERASED @1+1");
        assertThat(history.log().getLast().slots()).isEqualTo(3);
        assertThat(history.log().getLast().before()).isEqualTo(EU5G);
        assertThat(History.code(history.send(report("a")))).isEqualTo(ProblemCode.ERASED);
        assertThat(History.code(history.send(recall("again")))).isEqualTo(ProblemCode.ERASED);
        assertThat(history.order(erase(ROOT.value(), 3)).revisions()).isEmpty();
        assertThat(history.state().bodies()).isEmpty();
    }

    /** After a restore the list of erasures is applied before anything else is there. */
    @Test
    void erasureComesBeforeItsReport() {
        history.order(erase(ROOT.value(), 1));
        assertThat(History.code(history.send(report("a")))).isEqualTo(ProblemCode.ERASED);
    }

    /** Whatever happens between a hold and its release, the end is as if there had been none. */
    @ParameterizedTest
    @ValueSource(longs = {7, 20_261_126})
    void holdLeavesNoTrace(long seed) {
        RandomReports reports = new RandomReports(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            History plain = new History();
            History held = new History();
            for (Candidates report : reports.any(12)) {
                plain.send(report);
                held.send(report);
                if (random.nextInt(3) == 0) {
                    held.order(hold());
                    assertThat(held.heads().all().values())
                            .allSatisfy(head -> assertThat(head.audience()).isEqualTo(Audience.NOBODY));
                } else if (random.nextInt(3) == 0 && !held.log().isEmpty()) {
                    held.order(held.release());
                }
            }
            if (!held.log().isEmpty()) {
                held.order(held.release());
            }
            assertThat(held.log()).extracting(Revision::key).doesNotHaveDuplicates();
            assertThat(held.state().parts()).isEqualTo(plain.state().parts());
            assertThat(held.state().bodies()).isEqualTo(plain.state().bodies());
            plain.heads()
                    .all()
                    .forEach((id, head) -> assertThat(held.heads().audience(id)).isEqualTo(head.audience()));
        }
    }

    private static Order.Hold hold() {
        return new Order.Hold(ROOT, NORTH, report("any").at(0).provenance());
    }

    private static Order.Erase erase(String part, int slots) {
        return new Order.Erase(
                ROOT, NORTH, report("any").at(0).provenance(), Map.of(part, slots), List.of(ROOT + "@1"), List.of());
    }
}
