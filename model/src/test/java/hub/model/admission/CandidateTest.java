package hub.model.admission;

import static hub.model.admission.Candidates.recall;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.admission.Candidate.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A candidate guards itself. */
class CandidateTest {
    private static final Candidate GOOD =
            report("a").annex(1, "agency:cert-south").at(0);

    @Test
    void needsContentOrARecall() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> with(GOOD.parts(), "both"));
    }

    @Test
    void startsWithTheIncidentItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(GOOD.parts().reversed(), null))
                .withMessageContaining("first part");
    }

    @Test
    void hasOneAnnexForEachAudience() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("a")
                        .annex(1, "agency:cert-south")
                        .annex(2, "agency:cert-south")
                        .at(0))
                .withMessageContaining("id of its own");
    }

    @Test
    void countsFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recall("why").number(0).at(0))
                .withMessage("revision: 0 (expected 1 or more)");
    }

    private static Candidate with(List<Part> parts, @Nullable String recall) {
        return new Candidate(
                GOOD.root(), GOOD.owner(), null, "body", parts, recall, null, GOOD.provenance(), List.of());
    }
}
