package hub.api.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.matrix.TechniqueBody.TacticBody;
import hub.search.read.SearchPage.FacetValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class TechniqueBodyTest {
    private static TechniqueBody of(String id) {
        return TechniqueBody.of(new FacetValue(id, 3));
    }

    @Test
    void ofFightHasItsNameAndColumns() {
        TechniqueBody technique = of("FGT1498.501");

        assertThat(technique.framework()).isEqualTo("fight");
        assertThat(technique.name()).isNotBlank();
        assertThat(technique.parent()).isEqualTo("FGT1498");
        assertThat(technique.tactics()).contains(new TacticBody("TA0040", "Impact"));
        assertThat(technique.count()).isEqualTo(3);
    }

    @Test
    void ofMotifHasColumnsOfTheSameMatrix() {
        TechniqueBody technique = of("MOT3003.301");

        assertThat(technique.framework()).isEqualTo("motif");
        assertThat(technique.tactics())
                .isNotEmpty()
                .allSatisfy(tactic -> assertThat(tactic.id()).startsWith("TA"));
    }

    @Test
    void ofAttackHasItsParentAndNoName() {
        assertThat(of("T1498.001")).isEqualTo(new TechniqueBody("T1498.001", "attack", null, List.of(), "T1498", 3));
    }

    @Test
    void whatNoFrameworkKnowsIsStillCounted() {
        assertThat(of("X1")).isEqualTo(new TechniqueBody("X1", null, null, List.of(), null, 3));
    }
}
