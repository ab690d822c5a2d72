package hub.normalize.step;

import static hub.normalize.Reports.RECEIVED;
import static hub.normalize.Reports.address;
import static hub.normalize.Reports.incident;
import static hub.normalize.Reports.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.normalize.note.Notes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values come to the form that correlation compares; what has none is kept, matches nothing and is named. */
class IndicatorsStepTest {
    private final Notes notes = new Notes(List.of());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ipv4,   198.51.100[.]7,              ipv4,   198.51.100.7",
        "ip-dst, 198.51.100.7,                ipv4,   198.51.100.7",
        "domain, Example[.]ORG,               domain, example.org",
        "url,    hxxps://example[.]org/a,     url,    https://example.org/a",
        "teid,   0x0badcafe,                  teid,   0badcafe",
        "cve,    cve-2024-0001,               cve,    CVE-2024-0001",
    })
    void aValueGetsItsCanonicalForm(String type, String raw, String expectedType, String expectedValue) {
        Indicator found = one(indicator(type, raw));

        assertThat(found.type()).isEqualTo(expectedType);
        assertThat(found.value()).isEqualTo(expectedValue);
        assertThat(found.raw()).isEqualTo(raw);
        assertThat(found.matchKeys()).isNotEmpty();
    }

    @Test
    void aTypeThatNobodyKnowsIsKeptAndNamed() {
        Indicator found = one(indicator("aura", "purple"));

        assertThat(found).isEqualTo(indicator("aura", "purple"));
        Violation note = notes.list().getFirst();
        assertThat(note.code()).isEqualTo(ProblemCode.UNKNOWN_VALUE);
        assertThat(note.pointer()).isEqualTo("/indicators/0/type");
        assertThat(note.message()).isEqualTo("\"aura\" is no type that the hub matches; the value is kept");
    }

    @Test
    void aValueThatDoesNotFitIsKeptButMatchesNothing() {
        Indicator found = one(indicator("ipv4", "300.1.1.1"));

        assertThat(found.value()).isEqualTo("300.1.1.1");
        assertThat(found.matchKeys()).isEmpty();
        Violation note = notes.list().getFirst();
        assertThat(note.code()).isEqualTo(ProblemCode.INVALID_INDICATOR);
        assertThat(note.message()).startsWith("ipv4: \"300.1.1.1\" (expected ").endsWith("but not matched");
    }

    @Test
    void whatNormalizingNoticedIsFlaggedAndNamed() {
        Indicator found = one(indicator("cidr", "192.0.2.77/24"));

        assertThat(found.value()).isEqualTo("192.0.2.0/24");
        assertThat(found.flags()).contains("host-bits-set");
        assertThat(notes.list()).extracting(Violation::message).contains("192.0.2.0/24: host-bits-set");
    }

    @Test
    void aCollectiveTypeCanGiveSeveralIndicators() {
        List<Indicator> found = all(indicator("domain|ip", "example.org|192.0.2.1"));

        assertThat(found).extracting(Indicator::type).containsExactlyInAnyOrder("domain", "ipv4");
    }

    @Test
    void theSameValueTwiceIsOneIndicator() {
        assertThat(all(indicator("ipv4", "192.0.2.1"), indicator("ipv4", "192.0.2.1")))
                .hasSize(1);
    }

    @Test
    void withAnotherRoleOrMarkingItIsAnother() {
        Indicator plain = indicator("ipv4", "192.0.2.1");
        Indicator source = Indicator.asSent("ipv4", "192.0.2.1", "source", null, null);
        Indicator strict = address("192.0.2.1", Marking.of(Tlp.RED));

        assertThat(all(plain, source, strict)).hasSize(3);
    }

    @Test
    void anOwnersWordOnItsLifeHolds() {
        Instant until = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(one(Indicator.asSent("ipv4", "192.0.2.1", null, until, null)).validUntil())
                .isEqualTo(until);
    }

    @Test
    void elseItLivesAsItsTypeUsuallyDoesFromTheReportOn() {
        Instant until = one(indicator("cidr", "192.0.2.0/24")).validUntil();

        assertThat(until).isEqualTo(RECEIVED.plusSeconds(30L * 24 * 3600));
        assertThat(one(indicator("cve", "CVE-2024-0001")).validUntil()).isNull();
    }

    private Indicator one(Indicator sent) {
        List<Indicator> found = all(sent);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Indicator> all(Indicator... sent) {
        return new IndicatorsStep()
                .apply(incident().indicators(List.of(sent)).build(), RECEIVED, notes)
                .indicators();
    }
}
