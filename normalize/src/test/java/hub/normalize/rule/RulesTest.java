package hub.normalize.rule;

import static hub.normalize.Reports.address;
import static hub.normalize.Reports.directory;
import static hub.normalize.Reports.incident;
import static hub.normalize.Reports.marking;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Incident;
import hub.model.incident.TimeRange;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account must hold to be accepted. */
class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"agency:cert-south", "group:eu5g", "user:cert-south/eva", "national-certs"})
    void aRecipientThatExistsIsFine(String recipient) {
        assertThat(check(incident(marking(Tlp.AMBER, recipient)).build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency:nobody", "group:nobody", "user:nobody/eva", "user:cert-south/nobody"})
    void aRecipientThatIsNobodyIsNamed(String recipient) {
        Violation found = check(incident(marking(Tlp.AMBER, recipient)).build()).getFirst();

        assertThat(found.code()).isEqualTo(ProblemCode.UNKNOWN_RECIPIENT);
        assertThat(found.pointer()).isEqualTo("/marking/recipients");
        assertThat(found.message()).isEqualTo(recipient + " (expected an agency, group or user of the hub)");
    }

    @Test
    void soIsThatOfAnIndicatorWithItsPlace() {
        Incident sent = incident()
                .indicators(
                        List.of(address("192.0.2.1", null), address("192.0.2.2", marking(Tlp.RED, "agency:nobody"))))
                .build();

        assertThat(check(sent)).extracting(Violation::pointer).containsExactly("/indicators/1/marking/recipients");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-05-02T08:00:00Z, 2026-05-02T07:59:59Z, 1",
                "2026-05-02T08:00:00Z, 2026-05-02T08:00:00Z, 0",
                "-, 2026-05-02T08:00:00Z, 0",
                "2026-05-02T08:00:00Z, -, 0",
            })
    void nothingEndsBeforeItBegins(@Nullable Instant start, @Nullable Instant end, int violations) {
        List<Violation> found =
                check(incident().occurred(new TimeRange(start, end)).build());

        assertThat(found).hasSize(violations);
        assertThat(found)
                .allMatch(violation -> violation.pointer().equals("/occurred/end")
                        && violation.message().contains("expected not before occurred.start"));
    }

    @Test
    void everyRuleIsAsked() {
        Incident sent = incident(marking(Tlp.AMBER, "agency:nobody"))
                .occurred(new TimeRange(Instant.parse("2026-05-02T08:00:00Z"), Instant.EPOCH))
                .build();

        assertThat(check(sent)).hasSize(2);
    }

    private static List<Violation> check(Incident incident) {
        return Rules.check(incident, directory());
    }
}
