package hub.normalize.mark;

import static hub.normalize.Reports.NORTH;
import static hub.normalize.Reports.address;
import static hub.normalize.Reports.incident;
import static hub.normalize.Reports.marking;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidate.Part;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.normalize.note.Notes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who sees which part, and that nothing is ever marked weaker than its owner marked it. */
class MarkerTest {
    private static final Marking FOR_SOUTH = marking(Tlp.AMBER, "agency:cert-south");

    private final Notes notes = new Notes(List.of());

    @Test
    void anIncidentWithoutMarkedPartsIsOnePart() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(address("192.0.2.1", null)))
                .build());

        assertThat(parts).hasSize(1);
        assertThat(tokens(parts.getFirst())).containsExactly("agency:cert-north", "agency:cert-south");
        assertThat(parts.getFirst().id()).isEqualTo(IncidentId.of(NORTH, "N-1"));
        assertThat(notes.list()).isEmpty();
    }

    @Test
    void aNarrowerIndicatorLeavesForAnAnnex() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(
                        address("192.0.2.1", marking(Tlp.RED, "agency:cert-south")), address("192.0.2.2", null)))
                .build());

        assertThat(values(parts.get(0))).containsExactly("192.0.2.2");
        assertThat(values(parts.get(1))).containsExactly("192.0.2.1");
        assertThat(tokens(parts.get(1))).containsExactly("red:agency:cert-north", "red:agency:cert-south");
        assertThat(parts.get(1).content().title()).isEqualTo("Annex with 1 indicator");
    }

    @Test
    void anAnnexSaysNothingOfItsIncident() {
        Incident sent = incident()
                .description("secret words")
                .severity("high")
                .indicators(List.of(address("192.0.2.1", FOR_SOUTH), address("192.0.2.2", FOR_SOUTH)))
                .build();

        Incident annex = mark(sent).get(1).content();

        assertThat(annex.externalId()).isEqualTo(mark(sent).get(1).id().value());
        assertThat(annex.title()).isEqualTo("Annex with 2 indicators");
        assertThat(annex.description()).isNull();
        assertThat(annex.severity()).isNull();
        assertThat(annex.indicators()).extracting(Indicator::marking).containsOnlyNulls();
    }

    @Test
    void oneAnnexForOneAudienceHasTheStrictestMarkingInWhateverOrder() {
        List<Indicator> indicators = new ArrayList<>(List.of(
                address("192.0.2.1", marking(Tlp.AMBER)),
                address("192.0.2.2", marking(Tlp.AMBER_STRICT, "national-certs")),
                address("192.0.2.3", marking(Tlp.AMBER, Pap.RED, "national-certs"))));
        for (int i = 0; i < 6; i++) {
            Collections.rotate(indicators, 1);
            if (i == 3) {
                Collections.reverse(indicators);
            }
            List<Part> parts = mark(incident().indicators(indicators).build());

            assertThat(parts).hasSize(2);
            Part annex = parts.get(1);
            assertThat(annex.content().marking()).isEqualTo(marking(Tlp.AMBER_STRICT, Pap.RED, "national-certs"));
            assertThat(tokens(annex)).containsExactly("agency:cert-north", "national-certs");
            assertThat(Audience.of(annex.content().marking(), NORTH)).isEqualTo(annex.audience());
        }
    }

    @Test
    void aStricterLabelForTheSamePeopleIsKeptInAnAnnexForThem() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(
                        address("192.0.2.1", marking(Tlp.AMBER_STRICT, "agency:cert-south")),
                        address("192.0.2.2", marking(Tlp.AMBER, Pap.RED, "agency:cert-south"))))
                .build());

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1).audience()).isEqualTo(parts.get(0).audience());
        assertThat(parts.get(1).id()).isNotEqualTo(parts.get(0).id());
        assertThat(parts.get(1).content().marking().label()).isEqualTo("TLP AMBER+STRICT, PAP RED");
        assertThat(notes.list()).isEmpty();
    }

    @Test
    void theSameMarkingInOtherWordsStays() {
        List<Part> parts = mark(incident(marking(Tlp.AMBER))
                .indicators(List.of(address("192.0.2.1", marking(Tlp.AMBER, "national-certs"))))
                .build());

        assertThat(parts).hasSize(1);
        assertThat(values(parts.getFirst())).containsExactly("192.0.2.1");
    }

    @Test
    void theIncidentsPapHoldsInItsAnnexes() {
        List<Part> parts = mark(incident(marking(Tlp.GREEN, Pap.AMBER))
                .indicators(List.of(address("192.0.2.1", FOR_SOUTH)))
                .build());

        assertThat(parts.get(1).content().marking().pap()).isEqualTo(Pap.AMBER);
    }

    @Test
    void aWeakerMarkingDoesNotHold() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(address("192.0.2.1", marking(Tlp.CLEAR))))
                .build());

        assertThat(parts).hasSize(1);
        Violation note = notes.list().getFirst();
        assertThat(note.code()).isEqualTo(ProblemCode.MARKING_NOT_NARROWER);
        assertThat(note.pointer()).isEqualTo("/indicators/0/marking");
        assertThat(note.message())
                .isEqualTo("TLP CLEAR for [public] (expected narrower than the incident's TLP AMBER for"
                        + " [agency:cert-north, agency:cert-south]); what is stricter of both holds");
    }

    @Test
    void ofAWeakerMarkingWhatIsStricterHolds() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(address("192.0.2.1", marking(Tlp.GREEN, Pap.RED))))
                .build());

        assertThat(parts.get(1).content().marking()).isEqualTo(marking(Tlp.AMBER, Pap.RED, "agency:cert-south"));
        assertThat(notes.list()).hasSize(1);
    }

    @Test
    void aStricterLabelForMorePeopleIsForTheIncidentsAlone() {
        List<Part> parts = mark(incident(FOR_SOUTH)
                .indicators(List.of(address("192.0.2.1", marking(Tlp.AMBER_STRICT, "agency:cert-south", "group:eu5g"))))
                .build());

        assertThat(parts.get(1).content().marking().tlp()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(parts.get(1).audience()).isEqualTo(parts.get(0).audience());
    }

    @Test
    void recipientsThatDoNotNarrowArePointedOut() {
        mark(incident(marking(Tlp.GREEN, "agency:cert-south")).build());

        assertThat(notes.list()).extracting(Violation::pointer).containsExactly("/marking/recipients");
    }

    @Test
    void whatStandsBesideANarrowerPartLeavesTheIncident() {
        Incident sent = incident()
                .extra(Map.of("/x_note", "kept", "/indicators/0/comment", "secret", "/x/3", "in a list"))
                .stix(List.of(Map.of("type", "indicator")))
                .indicators(List.of(address("192.0.2.1", FOR_SOUTH)))
                .build();

        Incident rest = mark(sent).getFirst().content();

        assertThat(rest.extra()).containsOnlyKeys("/x_note");
        assertThat(rest.stix()).isEmpty();
        assertThat(notes.list()).extracting(Violation::code).containsOnly(ProblemCode.NORMALIZED);
        assertThat(notes.list())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/indicators/0/comment", "/x/3", "");
    }

    @Test
    void withoutASplitEverythingStays() {
        Incident sent = incident()
                .extra(Map.of("/x/3", "in a list"))
                .stix(List.of(Map.of("type", "indicator")))
                .indicators(List.of(address("192.0.2.1", null)))
                .build();

        assertThat(mark(sent).getFirst().content()).isEqualTo(sent);
    }

    /** Whatever is stated: no indicator is lost, and none is in a part whose marking or audience is weaker than its own or the incident's. */
    @Test
    void noMarkingIsEverWeakened() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            Marking whole = any(random);
            List<Indicator> indicators = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                indicators.add(address("192.0.2." + n, random.nextInt(5) == 0 ? null : any(random)));
            }
            List<Part> parts = mark(incident(whole).indicators(indicators).build());

            assertThat(parts.stream()
                            .mapToInt(part -> part.content().indicators().size())
                            .sum())
                    .isEqualTo(4);
            for (Part part : parts) {
                Marking marked = part.content().marking();
                assertThat(Audience.of(marked, NORTH)).isEqualTo(part.audience());
                assertThat(marked.isWeakerThan(whole)).isFalse();
                for (String value : values(part)) {
                    Marking own = indicators
                            .get(value.charAt(value.length() - 1) - '0')
                            .marking();
                    assertThat(own != null && marked.isWeakerThan(own))
                            .as("%s in %s: %s", own, whole, marked)
                            .isFalse();
                }
            }
        }
    }

    private static Marking any(Random random) {
        List<Token> recipients = new ArrayList<>();
        for (String token : List.of("national-certs", "agency:cert-north", "agency:cert-south", "group:eu5g")) {
            if (random.nextInt(3) == 0) {
                recipients.add(new Token(token));
            }
        }
        Pap pap = random.nextBoolean() ? null : Pap.values()[random.nextInt(Pap.values().length)];
        return new Marking(Tlp.values()[random.nextInt(Tlp.values().length)], pap, recipients, random.nextBoolean());
    }

    private List<Part> mark(Incident incident) {
        return Marker.mark(NORTH, incident, List.of(), notes);
    }

    private static List<String> values(Part part) {
        return part.content().indicators().stream().map(Indicator::value).toList();
    }

    private static List<String> tokens(Part part) {
        return part.audience().tokens().stream().map(Token::value).toList();
    }
}
