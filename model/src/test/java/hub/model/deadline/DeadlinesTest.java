package hub.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.deadline.Deadline.State;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.IncidentId;
import hub.model.incident.Kind;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is to send what by when. */
class DeadlinesTest {
    private static final AgencyId OPERATOR = new AgencyId("telco-alpha");
    private static final IncidentId ID = IncidentId.of(OPERATOR, "A");
    private static final Instant DETECTED = Instant.parse("2026-10-02T08:00:00Z");

    private static Agency agency(Agency.Kind kind, @Nullable String country) {
        Profile profile = new Profile(country, List.of(), null, List.of());
        return new Agency(OPERATOR, "Alpha", kind, List.of(), Marking.of(Tlp.AMBER)).with(profile);
    }

    private static Incident incident(@Nullable Instant detected, Kind kind) {
        IncidentBuilder incident =
                Incident.builder("A", "flood", Marking.of(Tlp.AMBER)).kind(kind);
        return detected == null ? incident.build() : incident.detected(detected).build();
    }

    private static Filing filing(String rule, @Nullable Instant starts, @Nullable Instant sent) {
        return new Filing(ID, OPERATOR, rule, starts, sent, null, "ana", DETECTED);
    }

    private static List<Deadline> clocks(Agency owner, Incident incident, Instant now, Filing... filings) {
        Map<String, Filing> byRule = Arrays.stream(filings).collect(Collectors.toMap(Filing::rule, filing -> filing));
        return Deadlines.of(owner, incident, byRule, now);
    }

    private static Optional<Deadline> clock(String rule, Instant now, Filing... filings) {
        return clocks(agency(Agency.Kind.OPERATOR, "CZ"), incident(DETECTED, Kind.INCIDENT), now, filings).stream()
                .filter(deadline -> deadline.rule().id().equals(rule))
                .findFirst();
    }

    private static List<String> rules(List<Deadline> clocks) {
        return clocks.stream().map(deadline -> deadline.rule().id()).toList();
    }

    @Test
    void hoursRunFromTheDetection() {
        Deadline early = clock("nis2-early-warning", DETECTED.plusSeconds(1)).orElseThrow();

        assertThat(early.due()).isEqualTo(DETECTED.plus(Duration.ofHours(24)));
        assertThat(early.state()).isEqualTo(State.DUE);
        assertThat(clock("nis2-early-warning", DETECTED.plus(Duration.ofHours(25))))
                .map(Deadline::state)
                .hasValue(State.OVERDUE);
    }

    @Test
    void withoutADetectionTheClockSaysWhatItWaitsFor() {
        List<Deadline> clocks = clocks(agency(Agency.Kind.OPERATOR, "CZ"), incident(null, Kind.INCIDENT), DETECTED);

        assertThat(clocks).allMatch(clock -> clock.state() == State.WAITING && clock.due() == null);
        assertThat(clocks.getFirst().waits()).isEqualTo("starts when detected is known");
    }

    @Test
    void theFinalReportWaitsForTheNotification() {
        assertThat(clock("nis2-final", DETECTED).orElseThrow().waits())
                .isEqualTo("starts when sent of nis2-notification is known");

        Instant sent = Instant.parse("2026-10-04T08:00:00Z");
        Deadline last = clock("nis2-final", DETECTED, filing("nis2-notification", null, sent))
                .orElseThrow();

        assertThat(last.due()).isEqualTo("2026-11-04T09:00:00Z"); // the same time of day in Prague, in winter
    }

    @Test
    void whatWasSentIsSentOrLate() {
        Instant due = DETECTED.plus(Duration.ofHours(72));
        assertThat(clock("nis2-notification", due, filing("nis2-notification", null, due)))
                .map(Deadline::state)
                .hasValue(State.SENT);
        assertThat(clock("nis2-notification", due, filing("nis2-notification", null, due.plusSeconds(1))))
                .map(Deadline::state)
                .hasValue(State.LATE);
    }

    @Test
    void theOwnersWordOnTheStartCounts() {
        Instant aware = DETECTED.plus(Duration.ofHours(3));

        assertThat(clock("nis2-early-warning", aware, filing("nis2-early-warning", aware, null)))
                .map(Deadline::due)
                .hasValue(aware.plus(Duration.ofHours(24)));
        assertThat(clock("nis2-intermediate", aware, filing("nis2-intermediate", aware, null)))
                .map(Deadline::due)
                .isEmpty();
    }

    @Test
    void theEarlierOfTwoTermsHolds() {
        Agency bank = agency(Agency.Kind.OTHER, "DE");
        Instant late = DETECTED.plus(Duration.ofHours(23));
        Instant early = DETECTED.plus(Duration.ofHours(1));

        assertThat(clocks(bank, incident(DETECTED, Kind.INCIDENT), late, filing("dora-initial", late, null)))
                .filteredOn(clock -> clock.rule().id().equals("dora-initial"))
                .extracting(Deadline::due)
                .containsExactly(DETECTED.plus(Duration.ofHours(24)));
        assertThat(clocks(bank, incident(DETECTED, Kind.INCIDENT), late, filing("dora-initial", early, null)))
                .filteredOn(clock -> clock.rule().id().equals("dora-initial"))
                .extracting(Deadline::due)
                .containsExactly(early.plus(Duration.ofHours(4)));
    }

    @Test
    void eachConcernsWhomTheTableNames() {
        Incident incident = incident(DETECTED, Kind.INCIDENT);
        Incident flaw = incident(DETECTED, Kind.VULNERABILITY);

        assertThat(rules(clocks(agency(Agency.Kind.NATIONAL_CERT, "CZ"), incident, DETECTED)))
                .containsExactly("gdpr-notification");
        assertThat(rules(clocks(agency(Agency.Kind.SUPPLIER, "US"), incident, DETECTED)))
                .containsExactly("cra-early-warning", "cra-notification", "cra-final-incident");
        assertThat(rules(clocks(agency(Agency.Kind.SUPPLIER, "US"), flaw, DETECTED)))
                .contains("cra-final-vulnerability")
                .doesNotContain("cra-final-incident");
        assertThat(rules(clocks(agency(Agency.Kind.OPERATOR, "US"), incident, DETECTED)))
                .isEmpty();
        assertThat(clocks(agency(Agency.Kind.OPERATOR, null), incident, DETECTED))
                .isNotEmpty()
                .allMatch(clock -> clock.unsure() != null);
    }

    @Test
    void aLawThatWasNotInForceAsksForNothing() {
        Instant before = Instant.parse("2026-09-10T21:59:59Z"); // in Prague still the day before
        Instant first = Instant.parse("2026-09-10T22:00:00Z");
        Agency vendor = agency(Agency.Kind.SUPPLIER, "CZ");

        assertThat(rules(clocks(vendor, incident(before, Kind.INCIDENT), DETECTED)))
                .doesNotContain("cra-early-warning");
        assertThat(rules(clocks(vendor, incident(first, Kind.INCIDENT), DETECTED)))
                .contains("cra-early-warning");
    }
}
