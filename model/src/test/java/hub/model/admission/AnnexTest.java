package hub.model.admission;

import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.annexId;
import static hub.model.admission.Candidates.audience;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import org.junit.jupiter.api.Test;

/** The narrower parts of an incident come and go with its revisions. */
class AnnexTest {
    private static final String SOUTH = "agency:cert-south";
    private static final IncidentId ANNEX = annexId(SOUTH);

    private final History history = new History();

    @Test
    void appears() {
        history.send(report("a"));
        history.send(report("b").annex(2, SOUTH));

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED @2", "REVISED* @2");
        Revision annex = history.log().getLast();
        assertThat(annex.id()).isEqualTo(ANNEX);
        assertThat(annex.root()).isEqualTo(ROOT);
        assertThat(annex.audience()).isEqualTo(audience("red:agency:cert-north", "red:agency:cert-south"));
        assertThat(annex.before()).isEqualTo(Audience.NOBODY);
        assertThat(annex.slots()).isEqualTo(2);
    }

    @Test
    void disappears() {
        history.send(report("a").annex(2, SOUTH));
        history.send(report("b"));

        assertThat(history.story()).containsExactly("REVISED @1", "REVISED* @1", "REVISED @2", "RECALLED* @2");
        Revision gone = history.log().getLast();
        assertThat(gone.before()).isEqualTo(audience("red:agency:cert-north", "red:agency:cert-south"));
        assertThat(gone.audience()).isEqualTo(audience("red:agency:cert-north"));
        assertThat(history.heads().all()).containsOnlyKeys(ROOT);
    }

    @Test
    void disappearsOnce() {
        history.send(report("a").annex(2, SOUTH));
        history.send(report("b"));
        history.send(report("c"));

        assertThat(history.story())
                .filteredOn(line -> line.startsWith("RECALLED"))
                .hasSize(1);
    }

    @Test
    void reappearsWithTheHighestSlotsItEverHad() {
        history.send(report("a").annex(5, SOUTH));
        history.send(report("b"));
        history.send(report("c").annex(2, SOUTH));

        Revision again = history.log().getLast();
        assertThat(again.key()).isEqualTo(ANNEX + "@3");
        assertThat(again.slots()).isEqualTo(5);
        assertThat(again.before()).isEqualTo(Audience.NOBODY);
        assertThat(history.heads().of(ANNEX).orElseThrow().content().indicators())
                .hasSize(2);
    }

    @Test
    void eachAudienceIsAnAnnexOfItsOwn() {
        history.send(report("a").annex(1, SOUTH).annex(1, "agency:cert-west"));
        history.send(report("b").annex(1, "agency:cert-west"));

        assertThat(history.heads().all()).containsOnlyKeys(ROOT, annexId("agency:cert-west"));
    }

    @Test
    void refusedRevisionLeavesAnnexesAlone() {
        history.send(report("a").annex(1, SOUTH));
        history.send(report("b").marked(marking(Tlp.CLEAR)));

        assertThat(history.heads().all()).containsOnlyKeys(ROOT, ANNEX);
    }

    @Test
    void slotsOfTheIncidentAreCountedAlone() {
        history.send(report("a").indicators(3).annex(7, SOUTH));
        history.send(report("b").indicators(1));

        assertThat(history.log()).extracting(Revision::slots).containsExactly(3, 7, 3, 7);
    }

    /** A warning may quote what only the incident's viewers, or only the owner, may see. */
    @Test
    void carriesNoWarnings() {
        Violation warning = new Violation(ProblemCode.INVALID_VALUE, "/severity", "\"awful\"");
        history.send(report("a").annex(1, SOUTH).warning(warning));

        assertThat(history.log())
                .extracting(Revision::warnings)
                .element(1)
                .asList()
                .isEmpty();
    }
}
