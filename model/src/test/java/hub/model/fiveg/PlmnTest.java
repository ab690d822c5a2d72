package hub.model.fiveg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlmnTest {

    @ParameterizedTest
    @CsvSource({
        "00101, 001-01",
        "001001, 001-001",
        "001-01, 001-01",
        "310/26, 310-26",
        "310 260, 310-260",
        "208_93, 208-93"
    })
    void parses(String text, String canonical) {
        assertThat(Plmn.parse(text)).map(Plmn::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0010", "0010101", "001-1", "01-01", "abc-de", "001--01", "\u0660\u0660\u0661-01"})
    void refuses(String text) {
        assertThat(Plmn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001010123456789, 001-01", "208930000000001, 208-93", "310260123456789, 310-260", "302720123456789, 302-720",
                "334020123456789, 334-020",
        "405840123456789, 405-840", "405030123456789, 405-030", "405050123456789, 405-05", "502152123456789, 502-152",
                "502121234567890, 502-12",
        "99970, 999-70", "31026, 310-26"
    })
    void leadingDigitsFollowTheTable(String digits, String plmn) {
        assertThat(Plmn.leading(digits)).map(Plmn::toString).contains(plmn);
    }

    @ParameterizedTest
    @CsvSource({
        "nrf.5gc.mnc093.mcc208.3gppnetwork.org, 208-93, false",
        "mnc260.mcc310, 310-260, false",
        "mnc012.mcc310, 310-012, false",
        "mnc001.mcc001, 001-001, true",
        "mnc150.mcc502, 502-150, false",
        "mnc123.mcc208, 208-123, false"
    })
    void namesPadTheNetworkCode(String name, String plmn, boolean ambiguous) {
        Plmn.InName found = Plmn.inName(name).orElseThrow();
        assertThat(found.plmn()).hasToString(plmn);
        assertThat(found.ambiguous()).isEqualTo(ambiguous);
    }

    @Test
    void guardsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plmn("1", "01"))
                .withMessage("plmn: 1-01 (expected MCC-MNC: 3 and 2 or 3 digits)");
        assertThat(Plmn.leading("0010")).isEmpty();
        assertThat(Plmn.inName("internet.gprs")).isEmpty();
        assertThat(new Plmn("999", "70").isTest()).isTrue();
        assertThat(new Plmn("208", "93").isTest()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1-FFFFFF, 1", "01:000001, 1-000001", "255/ABCDEF, 255-abcdef", "0, 0", "001-000001, 1-000001"})
    void slices(String text, String canonical) {
        assertThat(Snssai.parse(text)).map(Snssai::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "256", "-1", "1-", "1-00001", "1-0000011", "1-gggggg", "x", "00001"})
    void badSlices(String text) {
        assertThat(Snssai.parse(text)).isEmpty();
    }

    @Test
    void sliceGuardsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Snssai(256, Optional.empty()))
                .withMessage("sst: 256 (expected 0..255)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Snssai(1, Optional.of("ffffff")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Snssai(1, Optional.of("ABCDEF")));
    }

    @Test
    void brokenTablesAreFaults() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tsv.parse("a\tb\n1\t2\t3\n"));
        assertThat(Tsv.parse("a\tb\n1\n").getFirst().optional("b")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tsv.parse("a\n1\n").getFirst().text("z"));
    }
}
