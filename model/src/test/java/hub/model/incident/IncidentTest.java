package hub.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account and its parts are values: built part by part, never changed. */
class IncidentTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Indicator INDICATOR =
            Indicator.asSent("ipv4", "198.51.100[.]7", "source", NOON, Marking.of(Tlp.RED));
    private static final Incident FULL = Incident.builder("N-1", "title", Marking.of(Tlp.AMBER))
            .kind(Kind.ADVISORY)
            .exercise(true)
            .description("text")
            .status("open")
            .severity("high")
            .confidence(new Confidence(70, "0-100", "70"))
            .occurred(new TimeRange(NOON, null))
            .detected(NOON)
            .rsit("availability/dos")
            .fiveG(new FiveG("5G-SA", List.of("UPF"), List.of("N4"), List.of("001-01"), List.of("1"), List.of()))
            .techniques(List.of("T1498"))
            .vulnerabilities(List.of("CVE-2024-0001"))
            .actors(List.of(new Actor("actor", "low", null)))
            .malware(List.of("malware"))
            .tools(List.of("tool"))
            .impact(new Impact(1L, 2L, List.of("data"), List.of("CZ")))
            .indicators(List.of(INDICATOR))
            .references(List.of(new Reference("https://example.org/a", null, null)))
            .related(List.of("SOUTH-7"))
            .extra(Map.of("/x", 1))
            .stix(List.of(Map.of("type", "indicator")))
            .build();

    @Test
    void copyIsEqualToWhatItWasMadeFrom() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL);
    }

    /** Proves the test above: each component differs from a builder's default, so a forgotten one would show. */
    @Test
    void everyComponentIsSet() throws ReflectiveOperationException {
        Incident bare =
                Incident.builder("other", "other title", Marking.of(Tlp.CLEAR)).build();
        for (RecordComponent component : Incident.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(FULL))
                    .as(component.getName())
                    .isNotEqualTo(component.getAccessor().invoke(bare));
        }
    }

    @Test
    void builderChangesTheThreeThatItIsMadeWithToo() {
        Incident changed = FULL.toBuilder()
                .externalId("N-2")
                .title("new")
                .marking(Marking.of(Tlp.RED))
                .build();

        assertThat(changed.externalId()).isEqualTo("N-2");
        assertThat(changed.title()).isEqualTo("new");
        assertThat(changed.marking()).isEqualTo(Marking.of(Tlp.RED));
        assertThat(FULL.title()).isEqualTo("title");
    }

    @Test
    void collectionsAreCopied() {
        List<String> techniques = new ArrayList<>(List.of("T1498"));
        Incident incident = FULL.toBuilder().techniques(techniques).build();
        techniques.clear();

        assertThat(incident.techniques()).containsExactly("T1498");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> incident.extra().clear());
    }

    @Test
    void indicatorAsSentMatchesNothingYet() {
        assertThat(INDICATOR.value()).isEqualTo(INDICATOR.raw());
        assertThat(INDICATOR.matchKeys()).isEmpty();
        assertThat(INDICATOR.flags()).isEmpty();
    }

    @Test
    void normalizedIndicatorKeepsWhatWasSent() {
        Indicator normalized =
                INDICATOR.normalized("ipv4", "198.51.100.7", List.of("ipv4:198.51.100.7"), List.of("refanged"));

        assertThat(normalized)
                .isEqualTo(new Indicator(
                        "ipv4",
                        "198.51.100.7",
                        "198.51.100[.]7",
                        List.of("ipv4:198.51.100.7"),
                        "source",
                        NOON,
                        Marking.of(Tlp.RED),
                        List.of("refanged"),
                        IndicatorContext.NONE,
                        Map.of()));
    }

    @Test
    void indicatorWithoutMarkingKeepsTheRest() {
        Indicator bare = INDICATOR.withoutMarking();

        assertThat(bare.marking()).isNull();
        assertThat(bare).isEqualTo(Indicator.asSent("ipv4", "198.51.100[.]7", "source", NOON, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void confidenceIsOnTheScaleOfStix(int value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confidence(value, "0-100", "" + value))
                .withMessageContaining("expected 0..100");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void kindsAreReadBack(Kind kind) {
        assertThat(Kind.parse(kind.label())).contains(kind);
        assertThat(Kind.parse("rumour")).isEmpty();
    }
}
