package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Part;
import hub.formats.Revisions;
import hub.formats.stix.object.TlpMarkings;
import hub.model.incident.Actor;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Reference;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is marked stricter than the incident never reaches the incident's audience. */
class StixMarkingTest {
    private static final String INCIDENT = Bundles.id("incident", 1);

    @ParameterizedTest
    @EnumSource
    void theIncidentHasTheMarkingOfItsObject(Tlp tlp) {
        Part.Draft draft = new Bundles().incident(1, tlp).draft();
        assertThat(draft.incident().marking()).isEqualTo(Marking.of(tlp));
        assertThat(draft.warnings()).isEmpty();
    }

    @Test
    void withoutOneItHasTheSendersDefault() {
        Part.Draft draft = new Bundles()
                .incident(1, null)
                .indicator(2, Tlp.RED, "[domain-name:value = 'a.example']")
                .draft();
        assertThat(draft.incident().marking().tlp()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(draft.warnings()).extracting(Violation::code).containsExactly(ProblemCode.MARKING_MISSING);
        assertThat(marking(draft.incident().indicators().getFirst())).isEqualTo(Tlp.RED);
    }

    @Test
    void besideStricterPartsItSaysWhatOfTheRestIsNotCarried() {
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .add(
                        "indicator",
                        2,
                        Tlp.GREEN,
                        "\"name\":\"C2\",\"labels\":[\"a\"],\"pattern_type\":\"stix\","
                                + "\"pattern\":\"[domain-name:value = 'b.example']\",\"valid_from\":\"2026-05-02T08:10:00Z\"")
                .add(
                        "indicator",
                        3,
                        Tlp.RED,
                        "\"name\":\"secret\",\"pattern_type\":\"stix\","
                                + "\"pattern\":\"[domain-name:value = 'c.example']\",\"valid_from\":\"2026-05-02T08:10:00Z\"")
                .draft();
        assertThat(draft.warnings())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/objects/1/name", "/objects/1/labels");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"object_marking_refs\":[\"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9\",\"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82\"]', AMBER",
        "'\"labels\":[\"tlp:red\"]', RED",
        "'\"labels\":[\"TLP:AMBER+STRICT\",\"PAP:AMBER\"]', AMBER_STRICT",
        "'\"object_marking_refs\":[\"marking-definition--00000000-0000-4000-8000-000000000009\"]', GREEN"
    })
    void theStrictestWordCounts(String members, Tlp tlp) {
        Part.Draft draft = new Bundles()
                .add("incident", 1, null, "\"name\":\"n\"," + members)
                .raw(
                        "marking-definition",
                        9,
                        null,
                        "\"created\":\"2026-05-02T08:10:00.000Z\",\"name\":\"TLP:GREEN\",\"definition_type\":\"statement\",\"definition\":{\"statement\":\"x\"}")
                .draft();
        assertThat(draft.incident().marking().tlp()).isEqualTo(tlp);
    }

    @Test
    void aPapIsReadFromLabels() {
        Part.Draft draft = new Bundles()
                .add("incident", 1, Tlp.GREEN, "\"name\":\"n\",\"labels\":[\"PAP:GREEN\",\"pap:amber\",\"other\"]")
                .draft();
        assertThat(draft.incident().marking().pap()).isEqualTo(Pap.AMBER);
    }

    @Test
    void anUnknownMarkingIsSaid() {
        Part.Draft draft = new Bundles()
                .add(
                        "incident",
                        1,
                        null,
                        "\"name\":\"n\",\"object_marking_refs\":[\"" + Bundles.id("marking-definition", 9) + "\"]")
                .draft();
        assertThat(draft.warnings())
                .extracting(Violation::code)
                .containsExactly(ProblemCode.UNKNOWN_VALUE, ProblemCode.MARKING_MISSING);
    }

    @Test
    void aStricterIndicatorCarriesItsMarking() {
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .indicator(2, Tlp.CLEAR, "[domain-name:value = 'clear.example']")
                .indicator(3, Tlp.RED, "[domain-name:value = 'red.example']")
                .raw("domain-name", 4, Tlp.AMBER, "\"value\":\"amber.example\"")
                .draft();
        assertThat(draft.incident().indicators())
                .extracting(indicator -> indicator.raw() + " " + marking(indicator))
                .containsExactly("clear.example null", "red.example RED", "amber.example AMBER");
    }

    @Test
    void theSameValueUnderTwoMarkingsIsTwo() {
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .indicator(2, Tlp.RED, "[domain-name:value = 'a.example']")
                .raw("domain-name", 4, null, "\"value\":\"a.example\"")
                .raw("domain-name", 5, null, "\"value\":\"a.example\"")
                .draft();
        assertThat(draft.incident().indicators()).hasSize(2);
    }

    /** When in doubt, the stricter one. */
    @Test
    void aTlpInAnybodysWordsCounts() {
        for (String label : List.of("TLP: RED", "tlp-red", "TLP:RED")) {
            Incident incident = new Bundles()
                    .add("incident", 1, Tlp.GREEN, "\"name\":\"n\",\"labels\":[\"" + label + "\"]")
                    .draft()
                    .incident();
            assertThat(incident.marking().tlp()).isEqualTo(Tlp.RED);
        }
        String definition =
                "{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\"%s\",\"created\":\"2026-05-02T08:10:00.000Z\","
                        + "\"definition_type\":\"statement\",\"definition\":{\"statement\":\"TLP:RED\"}}";
        Incident stated = new Bundles()
                .add(
                        "incident",
                        1,
                        null,
                        "\"name\":\"n\",\"object_marking_refs\":[\"" + TlpMarkings.id(Tlp.GREEN) + "\",\""
                                + Bundles.id("marking-definition", 9) + "\"]")
                .object(definition.formatted(Bundles.id("marking-definition", 9)))
                .draft()
                .incident();
        assertThat(stated.marking().tlp()).isEqualTo(Tlp.RED);
    }

    @Test
    void stricterNamesStayOutOfTheIncident() {
        Incident incident = new Bundles()
                .incident(1, Tlp.GREEN)
                .named("malware", 2, Tlp.RED)
                .named("malware", 3, Tlp.GREEN)
                .named("tool", 4, Tlp.AMBER)
                .named("intrusion-set", 5, Tlp.AMBER_STRICT)
                .add("vulnerability", 6, Tlp.RED, "\"name\":\"CVE-2026-0001\"")
                .draft()
                .incident();
        assertThat(incident.malware()).containsExactly("malware 3");
        assertThat(incident.tools()).isEmpty();
        assertThat(incident.actors()).isEmpty();
        assertThat(incident.vulnerabilities()).isEmpty();
        assertThat(StixWriter.bundle(Revisions.of(incident)).toString())
                .contains("malware 3")
                .doesNotContain("malware 2")
                .doesNotContain("tool 4")
                .doesNotContain("intrusion-set 5")
                .doesNotContain("CVE-2026-0001");
    }

    @Test
    void aSecretRelationshipKeepsWhatItLeadsToSecret() {
        Bundles bundle = new Bundles()
                .incident(1, Tlp.CLEAR)
                .named("intrusion-set", 2, Tlp.CLEAR)
                .indicator(3, Tlp.CLEAR, "[domain-name:value = 'a.example']")
                .add("location", 4, Tlp.CLEAR, "\"country\":\"CZ\"")
                .relationship(5, Tlp.RED, INCIDENT, "attributed-to", Bundles.id("intrusion-set", 2))
                .relationship(6, Tlp.RED, Bundles.id("indicator", 3), "related-to", INCIDENT)
                .relationship(7, Tlp.RED, INCIDENT, "located-at", Bundles.id("location", 4));
        Incident incident = bundle.draft().incident();
        assertThat(incident.actors()).isEmpty();
        assertThat(incident.impact().countries()).isEmpty();
        assertThat(incident.indicators()).extracting(StixMarkingTest::marking).containsExactly(Tlp.RED);
        assertThat(StixParts.within(incident.stix(), Tlp.CLEAR))
                .extracting(object -> object.get("type"))
                .containsExactly("incident");
        assertThat(StixParts.beyond(incident.stix(), Tlp.CLEAR)).hasSize(6);
    }

    @Test
    void anOpenRelationshipBesideASecretOneOpensIt() {
        Incident incident = new Bundles()
                .incident(1, Tlp.CLEAR)
                .named("intrusion-set", 2, Tlp.CLEAR)
                .relationship(5, Tlp.RED, INCIDENT, "related-to", Bundles.id("intrusion-set", 2))
                .relationship(6, null, INCIDENT, "attributed-to", Bundles.id("intrusion-set", 2))
                .draft()
                .incident();
        assertThat(incident.actors()).extracting(Actor::name).containsExactly("intrusion-set 2");
    }

    @Test
    void aMarkingOfAPartIsTakenForTheWhole() {
        String part = "\"granular_markings\":[{\"marking_ref\":\""
                + "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed" + "\",\"selectors\":[\"name\"]}]";
        Incident incident = new Bundles()
                .incident(1, Tlp.GREEN)
                .add("malware", 2, Tlp.GREEN, "\"is_family\":false,\"name\":\"secret\"," + part)
                .draft()
                .incident();
        assertThat(incident.malware()).isEmpty();
        assertThat(incident.marking().tlp()).isEqualTo(Tlp.GREEN);
    }

    @Test
    void aFixedIdThatSaysAnotherTlpIsRefused() {
        String red = "e828b379-4e03-4974-9ac4-e53a884c97c1";
        Part part = new Bundles()
                .incident(1, Tlp.RED)
                .object("{\"type\":\"marking-definition\",\"id\":\"marking-definition--" + red
                        + "\",\"created\":\"2022-10-01T00:00:00.000Z\",\"name\":\"TLP:CLEAR\"}")
                .parts()
                .getFirst();
        assertThat(part).isInstanceOfSatisfying(Part.Refused.class, refused -> {
            assertThat(refused.problem().pointer()).isEqualTo("/objects/1/id");
            assertThat(refused.problem().message()).contains("TLP:RED");
        });
    }

    private static @Nullable Tlp marking(Indicator indicator) {
        Marking marking = indicator.marking();
        return marking == null ? null : marking.tlp();
    }

    private static String marked(Tlp tlp, String... selectors) {
        return "{\"marking_ref\":\"" + TlpMarkings.id(tlp) + "\",\"selectors\":[\"" + String.join("\",\"", selectors)
                + "\"]}";
    }

    private static Part.Draft granular(String members, String... markings) {
        return new Bundles()
                .add("incident", 1, Tlp.GREEN, members + ",\"granular_markings\":[" + String.join(",", markings) + "]")
                .draft();
    }

    @Test
    void whatIsMarkedInPartLeavesTheIncident() {
        Part.Draft draft = granular(
                "\"name\":\"n\",\"description\":\"amber words\",\"labels\":[\"a\",\"rsit:availability=\\\"dos\\\"\"],\"x_case\":{\"no\":7,\"of\":8},"
                        + "\"external_references\":[{\"source_name\":\"s\",\"url\":\"http://a.example/\"},{\"source_name\":\"cert-north\",\"external_id\":\"N-1\"}]",
                marked(Tlp.AMBER, "description", "labels.[1]"),
                marked(Tlp.RED, "x_case.no", "external_references.[0]"));
        assertThat(draft.incident().marking().tlp()).isEqualTo(Tlp.GREEN);
        assertThat(draft.incident().externalId()).isEqualTo("N-1");
        assertThat(draft.incident().description()).isNull();
        assertThat(draft.incident().rsit()).isNull();
        assertThat(draft.incident().references()).isEmpty();
        assertThat(draft.narrower()).extracting(part -> part.marking().tlp()).containsExactly(Tlp.AMBER, Tlp.RED);
        Incident amber = draft.narrower().getFirst();
        assertThat(amber.title()).isEmpty();
        assertThat(amber.description()).isEqualTo("amber words");
        assertThat(amber.rsit()).isEqualTo("availability/dos");
        Incident red = draft.narrower().getLast();
        assertThat(red.description()).isNull();
        assertThat(red.references()).extracting(Reference::url).containsExactly("http://a.example/");
        assertThat(red.extra()).containsExactly(java.util.Map.entry("/objects/0/x_case", java.util.Map.of("no", 7)));
    }

    @Test
    void aNarrowNameIsTheTitleOfTheAnnexAlone() {
        Part.Draft draft = granular("\"name\":\"Secret name\"", marked(Tlp.RED, "name"));
        assertThat(draft.incident().title()).isEqualTo(INCIDENT);
        assertThat(draft.narrower()).extracting(Incident::title).containsExactly("Secret name");
    }

    @Test
    void whatTheObjectCannotBeWithoutNarrowsTheWhole() {
        Part.Draft draft = granular("\"name\":\"n\"", marked(Tlp.RED, "name", "id"));
        assertThat(draft.incident().marking().tlp()).isEqualTo(Tlp.RED);
        assertThat(draft.narrower()).isEmpty();
    }

    @Test
    void weakerMarkingsOfPartsAndLanguagesChangeNothing() {
        Part.Draft draft = granular(
                "\"name\":\"n\",\"description\":\"d\"",
                marked(Tlp.CLEAR, "description"),
                "{\"lang\":\"cs\",\"selectors\":[\"description\"]}");
        assertThat(draft.incident().description()).isEqualTo("d");
        assertThat(draft.narrower()).isEmpty();
        assertThat(draft.warnings()).isEmpty();
    }

    @Test
    void aPartMarkedWeakerThanTheDefaultDoesNotOpenTheRest() {
        Part.Draft draft = new Bundles()
                .add(
                        "incident",
                        1,
                        null,
                        "\"name\":\"n\",\"description\":\"d\",\"granular_markings\":["
                                + marked(Tlp.CLEAR, "description") + "]")
                .draft();
        assertThat(draft.incident().marking().tlp()).isEqualTo(Tlp.AMBER_STRICT);
    }

    @Test
    void aPartlyMarkedIndicatorIsNarrowerAsAWhole() {
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .raw(
                        "domain-name",
                        2,
                        null,
                        "\"value\":\"a.example\",\"granular_markings\":[" + marked(Tlp.RED, "value") + "]")
                .draft();
        assertThat(marking(draft.incident().indicators().getFirst())).isEqualTo(Tlp.RED);
        assertThat(draft.narrower()).isEmpty();
    }

    @Test
    void stricterObjectsAreKeptForTheirAudience() {
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .add("note", 2, Tlp.RED, "\"content\":\"we know him\",\"object_refs\":[\"" + INCIDENT + "\"]")
                .named("malware", 3, Tlp.AMBER)
                .named("malware", 4, Tlp.GREEN)
                .draft();
        assertThat(draft.incident().malware()).containsExactly("malware 4");
        assertThat(draft.incident().extra()).isEmpty();
        Incident amber = draft.narrower().getFirst();
        assertThat(amber.malware()).containsExactly("malware 3");
        Incident red = draft.narrower().getLast();
        assertThat(red.malware()).isEmpty();
        assertThat(red.extra().toString()).contains("we know him");
    }
}
