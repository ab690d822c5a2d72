package hub.model.admission;

import static hub.model.admission.Candidates.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.RootState.PartState;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold after any history, whatever partners send in whatever order. */
class RandomHistoriesTest {
    private static final int HISTORIES = 400;
    private static final int REPORTS = 14;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_502, 424_242})
    void invariantsHoldAfterEachReport(long seed) {
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < HISTORIES; i++) {
            Checked history = new Checked();
            reports.any(REPORTS).forEach(history::send);
        }
    }

    /** A generator that never conflicts or never narrows would prove little. */
    @Test
    void historiesMeetEveryDecision() {
        RandomReports reports = new RandomReports(1);
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History();
            for (Candidates report : reports.any(REPORTS)) {
                Decision decision = history.send(report);
                if (!(decision instanceof Decision.Admitted admitted)
                        || !admitted.warnings().isEmpty()) {
                    codes.add(History.code(decision));
                }
            }
            history.log().forEach(revision -> changes.add(revision.change()));
        }

        assertThat(changes).containsExactly(Change.REVISED, Change.LATE, Change.NARROWED, Change.RECALLED);
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        ProblemCode.DUPLICATE,
                        ProblemCode.LATE_REVISION,
                        ProblemCode.REVISION_CONFLICT,
                        ProblemCode.ALREADY_RECALLED,
                        ProblemCode.NOTHING_TO_RECALL,
                        ProblemCode.WIDENING_REFUSED);
    }

    /** S16. */
    @ParameterizedTest
    @ValueSource(longs = {2, 20_260_503})
    void shuffledRevisionsEndInTheSameHead(long seed) {
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Candidates> revisions = reports.neverWider(2 + i % 7);
            History inOrder = new History();
            revisions.forEach(inOrder::send);
            assertThat(inOrder.log()).noneMatch(revision -> revision.change() == Change.LATE);

            History shuffled = new History();
            shuffledWithRepetitions(revisions, reports.random()).forEach(shuffled::send);

            assertThat(shuffled.heads().all()).isEqualTo(inOrder.heads().all());
            assertSameButForArrival(shuffled.state(), inOrder.state());
        }
    }

    @Test
    void readingAnySuffixAgainChangesNothing() {
        RandomReports reports = new RandomReports(3);
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History();
            reports.any(REPORTS).forEach(history::send);
            RootState end = history.state();
            for (Candidate again : history.sent().subList(i % REPORTS, REPORTS)) {
                assertThat(Admission.decide(end, again)).isEqualTo(new Admission.Step(end, new Decision.Seen()));
            }
        }
    }

    private static List<Candidates> shuffledWithRepetitions(List<Candidates> revisions, Random random) {
        List<Candidates> shuffled = new ArrayList<>(revisions);
        shuffled.add(revisions.get(random.nextInt(revisions.size())));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static void assertSameButForArrival(RootState one, RootState other) {
        assertThat(one.head()).isEqualTo(other.head());
        assertThat(one.amendments()).isEqualTo(other.amendments());
        assertThat(one.bodies()).isEqualTo(other.bodies());
        assertThat(one.marking()).isEqualTo(other.marking());
        assertThat(one.parts()).isEqualTo(other.parts());
    }

    /** Sends reports and holds the log to its promises after each. */
    private static final class Checked {
        private final History history = new History();
        private final Heads heads = new Heads();
        private final Set<String> keys = new HashSet<>();
        private final Map<IncidentId, Integer> slots = new HashMap<>();

        void send(Candidates report) {
            RootState before = history.state();
            Audience audience = heads.audience(ROOT);
            Decision decision = history.send(report);
            Candidate candidate = history.sent().getLast();
            if (before.recalled()) {
                assertThat(History.code(decision))
                        .isEqualTo(candidate.recall() == null ? ProblemCode.ALREADY_RECALLED : ProblemCode.DUPLICATE);
            }
            History.admitted(decision).forEach(this::read);
            if (before.marking() != null && candidate.widen() == null) {
                assertNotWider(audience, before.marking());
            }
            assertStateAgreesWithLog();
        }

        private void read(Revision revision) {
            assertThat(keys.add(revision.key())).as(revision.key()).isTrue();
            assertThat(revision.before()).isEqualTo(heads.audience(revision.id()));
            assertThat(revision.slots()).isGreaterThanOrEqualTo(slots.getOrDefault(revision.id(), 0));
            if (revision.content() != null) {
                assertThat(revision.content().indicators()).hasSizeLessThanOrEqualTo(revision.slots());
            }
            slots.put(revision.id(), revision.slots());
            heads.read(revision);
        }

        private void assertNotWider(Audience before, Marking marking) {
            assertThat(heads.audience(ROOT).isWithin(before)).isTrue();
            assertThat(Objects.requireNonNull(history.state().marking()).isWeakerThan(marking))
                    .isFalse();
        }

        private void assertStateAgreesWithLog() {
            RootState state = history.state();
            heads.all().forEach((id, head) -> {
                assertThat(head.revision()).isEqualTo(state.head());
                assertThat(state.part(id)).isEqualTo(new PartState(head.audience(), slots.getOrDefault(id, -1)));
            });
            state.parts()
                    .forEach((id, part) -> assertThat(part.audience()).isEqualTo(heads.audience(new IncidentId(id))));
            assertThat(state.recalled())
                    .isEqualTo(state.head() > 0 && heads.all().isEmpty());
        }
    }
}
