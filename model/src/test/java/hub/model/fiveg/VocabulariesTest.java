package hub.model.fiveg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabulariesTest {

    @ParameterizedTest
    @CsvSource({
        "upf, UPF",
        " UPF , UPF",
        "5g-eir, 5G_EIR",
        "EIR, 5G_EIR",
        "P-CSCF, PCSCF",
        "gNodeB, gNB",
        "gnb-cu-cp, gNB-CU-CP",
        "O-DU, gNB-DU",
        "w-agf, W_AGF",
        "hSEPP, SEPP",
        "User Plane Function, UPF",
        "near rt ric, Near-RT-RIC",
        "mec-host, MEC-host"
    })
    void networkFunctions(String spelling, String code) {
        assertThat(NetworkFunctions.find(spelling)).map(NetworkFunction::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "n4, N4",
        "N16A, N16a",
        "f1c, F1-C",
        "uu, Uu",
        "ss7-map, SS7-MAP",
        "openfh-m, OpenFH-M",
        "s1 mme, S1-MME"
    })
    void referencePoints(String spelling, String name) {
        assertThat(ReferencePoints.find(spelling)).map(ReferencePoint::name).contains(name);
    }

    @Test
    void tablesAreComplete() {
        assertThat(NetworkFunctions.all())
                .hasSize(64)
                .allMatch(function -> !function.interfaces().isEmpty());
        assertThat(ReferencePoints.all())
                .hasSize(72)
                .allMatch(point -> !point.endA().isBlank() && !point.protocol().isBlank());
        assertThat(Techniques.all()).hasSize(183 + 50);
        assertThat(Tactic.all()).hasSize(15);
        assertThat(Rsit.all()).hasSize(39);
        assertThat(IdentifierKind.all()).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({
        "FGT1498.501, FIGHT, FGT1498",
        "fgt1036.502, FIGHT, FGT1036",
        "MOT3003.301, MOTIF, MOT3003",
        "T1498.001, ATTACK, T1498",
        " t1059.003 , ATTACK, T1059"
    })
    void techniquesById(String id, Technique.Framework framework, String parent) {
        Technique technique = Techniques.find(id).orElseThrow();
        assertThat(technique.framework()).isEqualTo(framework);
        assertThat(technique.parent()).contains(parent);
        assertThat(Techniques.find(technique.id())).contains(technique);
    }

    @Test
    void techniqueCarriesNameAndTactics() {
        assertThat(Techniques.find("FGT1020.001"))
                .contains(new Technique(
                        "FGT1020.001",
                        Technique.Framework.FIGHT,
                        Optional.of("Traffic Duplication"),
                        List.of("TA0007", "TA0010"),
                        Optional.of("FGT1020")));
        assertThat(Techniques.find("T1498").orElseThrow().name()).isEmpty();
    }

    @Test
    void everyTacticOfATechniqueIsKnown() {
        assertThat(Techniques.all())
                .allSatisfy(technique -> assertThat(technique.tactics())
                        .isNotEmpty()
                        .allMatch(tactic -> Tactic.find(tactic).isPresent()));
    }

    @Test
    void fightKnowsWhatIsAroundItsTechniques() {
        assertThat(FightEntry.find("FGM1001")).map(FightEntry::name).contains("Security Updates");
        assertThat(FightEntry.of(FightEntry.Kind.MITIGATION, "FGT5016"))
                .extracting(FightEntry::id)
                .contains("FGM1009");
        assertThat(FightEntry.of(FightEntry.Kind.GROUP, "FGT5042"))
                .extracting(FightEntry::name)
                .containsExactly("Liminal Panda");
        assertThat(FightEntry.of(FightEntry.Kind.SOFTWARE, "FGT9999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"availability/dos", "AVAILABILITY:DOS", "'rsit:availability=\"dos\"'", "availability=dos"})
    void rsit(String spelling) {
        assertThat(Rsit.find(spelling)).map(Rsit::id).contains("availability/dos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "XYZ",
                "N99",
                "FGT9999",
                "T1",
                "T12345",
                "TA0040",
                "availability",
                "availability/none",
                "\0",
                "/",
                "-"
            })
    void unknownIsEmpty(String spelling) {
        assertThat(NetworkFunctions.find(spelling)).isEmpty();
        assertThat(ReferencePoints.find(spelling)).isEmpty();
        assertThat(Techniques.find(spelling)).isEmpty();
        assertThat(Rsit.find(spelling)).isEmpty();
        assertThat(NetworkFunctions.find(spelling.repeat(100_000))).isEmpty();
    }
}
