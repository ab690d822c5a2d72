package hub.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.formats.Revisions;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private static final List<Revision> NO_ANNEX = List.of();

    private static Part.Draft again(byte[] csv) {
        Decoded.Parts parts = (Decoded.Parts) new CsvFormat().read(csv, FormatContract.CONTEXT);
        assertThat(parts.parts()).hasSize(1);
        return (Part.Draft) parts.parts().getFirst();
    }

    private static Incident stripped(Incident incident) {
        return incident.toBuilder()
                .indicators(incident.indicators().stream()
                        .map(indicator -> indicator.with(hub.model.incident.IndicatorContext.NONE))
                        .map(indicator ->
                                indicator.normalized(indicator.type(), indicator.value(), List.of(), List.of()))
                        .map(indicator -> Indicator.asSent(
                                indicator.type(), indicator.value(), indicator.role(), indicator.validUntil(), null))
                        .toList())
                .actors(List.of())
                .confidence(null)
                .extra(Map.of())
                .build();
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        Incident sample = Revisions.sample().toBuilder()
                .fiveG(new hub.model.incident.FiveG(
                        "5G-SA",
                        List.of("SMF", "UPF"),
                        List.of("N4"),
                        List.of("001-01"),
                        List.of("1-000001"),
                        List.of(
                                new Product("Omega", "UPF", "4.2"),
                                new Product("Omega", "SMF", null),
                                new Product(null, "AMF", "=1"))))
                .build();
        Part.Draft draft = again(CsvWriter.write(Revisions.of(sample), NO_ANNEX));
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.revision()).isEqualTo(2);
        assertThat(stripped(draft.incident())).isEqualTo(stripped(sample));
        assertThat(draft.incident().confidence())
                .isNotNull()
                .extracting(hub.model.incident.Confidence::value)
                .isEqualTo(70);
    }

    @Test
    void annexesKeepTheirMarking() {
        Incident sample = Revisions.sample();
        Incident annex = Incident.builder("incident--x", "Annex", Marking.of(Tlp.RED))
                .indicators(List.of(Indicator.asSent("ipv4", "192.0.2.66", null, null, null)))
                .build();
        Part.Draft draft = again(CsvWriter.write(Revisions.of(sample), List.of(Revisions.annex(annex))));
        assertThat(draft.incident().externalId()).isEqualTo(sample.externalId());
        assertThat(draft.incident().indicators().getLast().marking())
                .isEqualTo(new Marking(Tlp.RED, Pap.GREEN, List.of(), false));
        assertThat(draft.incident().marking()).isEqualTo(sample.marking());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\tx",
                "\rx",
                "'=1",
                "''=1",
                "'quoted'",
                "＝1",
                "a\"b",
                "a;b",
                "x\r\ny"
            })
    void noCellIsAFormulaAndEveryCellComesBack(String value) {
        String written = CsvCells.write(value);
        String cell = written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written;
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
        assertThat(CsvCells.live(cell)).isEqualTo(value);
    }

    @Test
    void aFormulaInATitleIsDeadInTheFile() {
        Incident sample =
                Revisions.sample().toBuilder().title("=HYPERLINK(\"http://x\")").build();
        String text = new String(CsvWriter.write(Revisions.of(sample), NO_ANNEX), StandardCharsets.UTF_8);
        assertThat(text).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void aRecallHasNoContent() {
        String text = new String(
                CsvWriter.write(Revisions.without(Revision.Change.RECALLED), NO_ANNEX), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("recalled").doesNotContain("sent in error");
    }
}
