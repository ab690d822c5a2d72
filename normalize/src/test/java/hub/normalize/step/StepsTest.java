package hub.normalize.step;

import static hub.normalize.Reports.RECEIVED;
import static hub.normalize.Reports.incident;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.Product;
import hub.model.incident.TimeRange;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.normalize.note.Notes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, identifiers and times come to their canonical form; what the hub does not know is kept and named. */
class StepsTest {
    private final Notes notes = new Notes(List.of());

    @Test
    void wordsOfTheNetworkGetTheir3gppNames() {
        FiveG sent = new FiveG(
                "5G-SA",
                List.of("upf", "UPF", "smf"),
                List.of("n4"),
                List.of("00101", "001-01"),
                List.of("1-000001"),
                List.of(new Product("Omega", "UPF", "4.2")));

        FiveG found = apply(incident().fiveG(sent).build()).fiveG();

        assertThat(found.functions()).containsExactly("UPF", "SMF");
        assertThat(found.interfaces()).containsExactly("N4");
        assertThat(found.plmns()).containsExactly("001-01");
        assertThat(found.slices()).containsExactly("1-000001");
        assertThat(found.products()).isEqualTo(sent.products());
        assertThat(notes.list()).isEmpty();
    }

    @Test
    void wordsThatNobodyKnowsAreKeptAndNamedWithTheirPlace() {
        FiveG sent = new FiveG(
                null, List.of("UPF", "WARP"), List.of("N99x"), List.of("1234567"), List.of("moon"), List.of());

        FiveG found = apply(incident().fiveG(sent).build()).fiveG();

        assertThat(found.functions()).containsExactly("UPF", "WARP");
        assertThat(found.plmns()).containsExactly("1234567");
        assertThat(notes.list())
                .extracting(Violation::pointer)
                .containsExactly("/fiveG/functions/1", "/fiveG/interfaces/0", "/fiveG/plmns/0", "/fiveG/slices/0");
        assertThat(notes.list()).extracting(Violation::code).containsOnly(ProblemCode.UNKNOWN_VALUE);
        assertThat(notes.list().getFirst().message())
                .isEqualTo("\"WARP\" (expected a 3GPP or O-RAN function such as UPF); kept as sent");
    }

    @Test
    void techniquesAreFoundByTheirIds() {
        Incident found = apply(incident()
                .techniques(List.of("fgt1498.501", "T1498", "t1498", "stealth"))
                .build());

        assertThat(found.techniques()).containsExactly("FGT1498.501", "T1498", "stealth");
        assertThat(pointers()).containsExactly("/techniques/3");
    }

    @Test
    void vulnerabilitiesAreFoundByTheirCveIds() {
        Incident found = apply(incident()
                .vulnerabilities(List.of("cve-2024-0001", "CVE-2024-0001", "a hole"))
                .build());

        assertThat(found.vulnerabilities()).containsExactly("CVE-2024-0001", "a hole");
        assertThat(pointers()).containsExactly("/vulnerabilities/2");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "severity, HIGH, high, ''",
        "severity, ' critical ', critical, ''",
        "severity, dreadful, dreadful, /severity",
        "status, Open, open, ''",
        "status, undead, undead, /status",
        "rsit, Availability/DoS, availability/dos, ''",
        "rsit, bad luck, bad luck, /classification/rsit",
    })
    void classesAreWordsOfTheirVocabularies(String field, String sent, String expected, String pointer) {
        Incident found = apply(
                switch (field) {
                    case "severity" -> incident().severity(sent).build();
                    case "status" -> incident().status(sent).build();
                    default -> incident().rsit(sent).build();
                });

        String value =
                field.equals("severity") ? found.severity() : field.equals("status") ? found.status() : found.rsit();
        assertThat(value).isEqualTo(expected);
        assertThat(String.join(" ", pointers())).isEqualTo(pointer);
    }

    @Test
    void countriesAreIsoCodes() {
        Impact sent = new Impact(120_000L, 170L, List.of("data"), List.of("cz", "CZ", " de ", "Atlantis"));

        Impact found = apply(incident().impact(sent).build()).impact();

        assertThat(found.countries()).containsExactly("CZ", "DE", "Atlantis");
        assertThat(found.users()).isEqualTo(120_000L);
        assertThat(found.services()).containsExactly("data");
        assertThat(pointers()).containsExactly("/impact/countries/3");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-05-02T09:05:00Z, -, -, ''",
                "2026-05-02T09:05:01Z, -, -, /occurred/start",
                "-, 2027-01-01T00:00:00Z, -, /occurred/end",
                "1979-12-31T23:59:59Z, -, -, /occurred/start",
                "1980-01-01T00:00:00Z, -, 1980-01-01T00:00:00Z, ''",
                "-, -, 2026-05-02T10:00:00Z, /detected",
                "-, -, 1970-01-01T00:00:00Z, /detected",
            })
    void timesThatCannotBeAreKeptAndPointedOut(
            @Nullable Instant start, @Nullable Instant end, @Nullable Instant detected, String pointer) {
        TimeRange occurred = start == null && end == null ? null : new TimeRange(start, end);
        Incident sent = incident().occurred(occurred).detected(detected).build();

        assertThat(apply(sent)).isEqualTo(sent);
        assertThat(String.join(" ", pointers())).isEqualTo(pointer);
        assertThat(notes.list()).allMatch(note -> note.code() == ProblemCode.TIME_SUSPECT);
    }

    @Test
    void normalizingAgainChangesNothing() {
        Incident sent = incident()
                .severity("HIGH")
                .techniques(List.of("t1498"))
                .fiveG(new FiveG(null, List.of("upf"), List.of("n4"), List.of("00101"), List.of(), List.of()))
                .build();

        Incident once = apply(sent);

        assertThat(apply(once)).isEqualTo(once);
    }

    private Incident apply(Incident incident) {
        return Steps.apply(incident, RECEIVED, notes);
    }

    private List<String> pointers() {
        return notes.list().stream().map(Violation::pointer).toList();
    }
}
