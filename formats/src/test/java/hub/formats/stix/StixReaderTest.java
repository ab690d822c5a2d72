package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Part;
import hub.model.incident.Incident;
import hub.model.incident.Kind;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StixReaderTest {
    private static final String INCIDENT = Bundles.id("incident", 1);

    private static Incident withMembers(String members) {
        return new Bundles()
                .add("incident", 1, Tlp.GREEN, "\"name\":\"n\"," + members)
                .draft()
                .incident();
    }

    private static Incident withCore(String members) {
        return withMembers("\"extensions\":{\"extension-definition--ef765651-680c-498d-9894-99799f2fa126\":{"
                + "\"extension_type\":\"property-extension\"," + members + "}}");
    }

    @Test
    void theSendersOwnNumberIsTheIdentity() {
        String references = "\"external_references\":[{\"source_name\":\"%s\",\"external_id\":\"N-7\"}]";
        assertThat(withMembers(references.formatted("CERT-North")).externalId()).isEqualTo("N-7");
        Incident others = withMembers(references.formatted("cert-south"));
        assertThat(others.externalId()).isEqualTo(INCIDENT);
        assertThat(others.references()).hasSize(1);
    }

    @Test
    void theNewestModifiedIsTheRevision() {
        Bundles bundle = new Bundles().incident(1, Tlp.GREEN);
        assertThat(bundle.draft().revision()).isEqualTo(1_777_709_400_000_000L);
        bundle.raw(
                "tool",
                2,
                null,
                "\"created\":\"2026-05-02T08:10:00.000Z\",\"modified\":\"2026-05-02T08:10:00.000001Z\",\"name\":\"t\"");
        assertThat(bundle.draft().revision()).isEqualTo(1_777_709_400_000_001L);
    }

    @Test
    void theNewestVersionOfAnObjectIsReadAndAllAreKept() {
        Incident incident = new Bundles()
                .incident(1, Tlp.GREEN)
                .raw(
                        "tool",
                        2,
                        null,
                        "\"created\":\"2026-05-02T08:10:00.000Z\",\"modified\":\"2026-05-03T08:10:00.000Z\",\"name\":\"new\"")
                .named("tool", 2, null)
                .draft()
                .incident();
        assertThat(incident.tools()).containsExactly("new");
        assertThat(incident.stix()).hasSize(3);
    }

    @Test
    void oneVersionWithTwoContentsIsRefused() {
        Part part = new Bundles()
                .incident(1, Tlp.GREEN)
                .named("tool", 2, null)
                .named("tool", 2, Tlp.RED)
                .parts()
                .getFirst();
        assertThat(part)
                .isInstanceOfSatisfying(
                        Part.Refused.class,
                        refused -> assertThat(refused.problem().pointer()).isEqualTo("/objects/2/id"));
        Part twice = new Bundles()
                .incident(1, Tlp.GREEN)
                .named("tool", 2, null)
                .named("tool", 2, null)
                .parts()
                .getFirst();
        assertThat(twice).isInstanceOf(Part.Draft.class);
    }

    @Test
    void aRevokedObjectSaysNothingAnyMore() {
        Incident incident = new Bundles()
                .incident(1, Tlp.GREEN)
                .add("tool", 2, null, "\"name\":\"t\",\"revoked\":true")
                .draft()
                .incident();
        assertThat(incident.tools()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, low", "29, low", "30, medium", "49, medium", "50, high", "89, high", "90, critical", "100, critical"
    })
    void theCriticalityIsTheSeverity(int criticality, String severity) {
        assertThat(withCore("\"criticality\":" + criticality).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"new, open", "open, open", "closed, closed", "on hold, on hold"})
    void theStatusIsThatOfTheInvestigation(String stated, String status) {
        assertThat(withCore("\"investigation_status\":\"" + stated + "\"").status())
                .isEqualTo(status);
    }

    @Test
    void versionOneOfTheExtensionIsReadToo() {
        Incident incident = withCore(
                "\"determination\":\"successful-attempt\",\"investigation_status\":\"closed\",\"criticality\":70");
        assertThat(incident.status()).isEqualTo("closed");
        assertThat(incident.severity()).isEqualTo("high");
    }

    @ParameterizedTest
    @CsvSource({"customer-individual, 7", "customer, 7", "individual, 7", "computers-server,"})
    void personsAreUsers(String entity, Long users) {
        assertThat(withCore("\"impacted_entity_counts\":{\"" + entity + "\":7}")
                        .impact()
                        .users())
                .isEqualTo(users);
    }

    @Test
    void whatTheHubsExtensionSaysIsCheckedLikeTheHubsFormat() {
        String start =
                "\"extensions\":{\"extension-definition--9d3f7a52-6c1e-4d0b-8f6a-52c9a7e4b1d3\":{\"extension_type\":\"property-extension\",";
        Incident good = withMembers(start
                + "\"kind\":\"vulnerability\",\"exercise\":true,\"slices\":[\"1-000001\"],\"services\":[\"sms\"]}}");
        assertThat(good.kind()).isEqualTo(Kind.VULNERABILITY);
        assertThat(good.exercise()).isTrue();
        assertThat(good.fiveG().slices()).containsExactly("1-000001");
        assertThat(good.impact().services()).containsExactly("sms");
        Part bad = new Bundles()
                .add("incident", 1, Tlp.GREEN, "\"name\":\"n\"," + start + "\"functions\":\"UPF\",\"cells\":1}}")
                .parts()
                .getFirst();
        assertThat(bad)
                .isInstanceOfSatisfying(
                        Part.Refused.class,
                        refused -> assertThat(refused.problem().pointer())
                                .isEqualTo(
                                        "/objects/0/extensions/extension-definition--9d3f7a52-6c1e-4d0b-8f6a-52c9a7e4b1d3/functions"));
    }

    @Test
    void placesOfAdversariesAreNotPlacesOfTheIncident() {
        Incident incident = new Bundles()
                .incident(1, Tlp.GREEN)
                .named("threat-actor", 2, null)
                .named("identity", 3, null)
                .add("location", 4, null, "\"country\":\"AA\"")
                .add("location", 5, null, "\"country\":\"BB\"")
                .add("location", 6, null, "\"country\":\"CC\"")
                .relationship(7, null, Bundles.id("threat-actor", 2), "located-at", Bundles.id("location", 4))
                .relationship(8, null, Bundles.id("identity", 3), "located-at", Bundles.id("location", 5))
                .relationship(9, null, Bundles.id("threat-actor", 2), "targets", Bundles.id("location", 6))
                .draft()
                .incident();
        assertThat(incident.impact().countries()).containsExactly("BB", "CC");
    }

    @Test
    void aTitleThatIsTooLongIsCut() {
        Part.Draft draft = new Bundles()
                .add("incident", 1, Tlp.GREEN, "\"name\":\"" + "é".repeat(600) + "\"")
                .draft();
        assertThat(draft.incident().title()).hasSize(500);
        assertThat(draft.warnings()).extracting(Violation::code).containsExactly(ProblemCode.NORMALIZED);
    }

    @Test
    void eachIncidentGetsWhatBelongsToIt() {
        List<Part> parts = new Bundles()
                .incident(1, Tlp.GREEN)
                .incident(2, Tlp.GREEN)
                .named("malware", 3, null)
                .named("intrusion-set", 4, null)
                .indicator(5, null, "[domain-name:value = 'one.example']")
                .indicator(6, null, "[domain-name:value = 'two.example']")
                .relationship(7, null, INCIDENT, "related-to", Bundles.id("malware", 3))
                .relationship(8, null, Bundles.id("indicator", 5), "indicates", Bundles.id("malware", 3))
                .relationship(9, null, INCIDENT, "attributed-to", Bundles.id("intrusion-set", 4))
                .relationship(10, null, Bundles.id("incident", 2), "attributed-to", Bundles.id("intrusion-set", 4))
                .relationship(11, null, Bundles.id("indicator", 6), "related-to", Bundles.id("incident", 2))
                .parts();
        assertThat(parts).hasSize(2);
        Incident one = ((Part.Draft) parts.getFirst()).incident();
        Incident two = ((Part.Draft) parts.getLast()).incident();
        assertThat(one.indicators()).extracting("raw").containsExactly("one.example");
        assertThat(two.indicators()).extracting("raw").containsExactly("two.example");
        assertThat(one.malware()).hasSize(1);
        assertThat(two.malware()).isEmpty();
        assertThat(one.actors()).isEqualTo(two.actors()).hasSize(1);
        assertThat(two.stix().toString()).doesNotContain(INCIDENT);
    }

    @Test
    void aFaultInOneIncidentLeavesTheOther() {
        List<Part> parts = new Bundles()
                .incident(1, Tlp.GREEN)
                .add("incident", 2, Tlp.GREEN, "\"name\":7")
                .parts();
        assertThat(parts.getFirst()).isInstanceOf(Part.Draft.class);
        assertThat(parts.getLast()).isInstanceOf(Part.Refused.class);
    }

    @Test
    void anOpenIncidentDoesNotTellOfASecretOne() {
        List<Part> parts = new Bundles()
                .incident(1, Tlp.CLEAR)
                .incident(2, Tlp.RED)
                .relationship(3, Tlp.CLEAR, INCIDENT, "related-to", Bundles.id("incident", 2))
                .parts();
        Incident open = ((Part.Draft) parts.getFirst()).incident();
        assertThat(open.stix().toString()).doesNotContain(Bundles.id("incident", 2));
        assertThat(open.related()).isEmpty();
        assertThat(((Part.Draft) parts.getLast()).incident().stix()).hasSize(2);
    }

    @Test
    void tooManyIndicatorsAreTooLarge() {
        Bundles bundle = new Bundles().incident(1, Tlp.GREEN);
        for (int i = 0; i < 10_001; i++) {
            bundle.raw("ipv4-addr", i, null, "\"value\":\"10.0." + i / 256 + "." + i % 256 + "\"");
        }
        assertThat(bundle.parts().getFirst())
                .isInstanceOfSatisfying(
                        Part.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.TOO_LARGE));
    }

    @Test
    void numbersAreKeptToTheLastDigit() {
        Incident incident = withMembers("\"x_score\":1.10");
        assertThat(incident.stix().getFirst().get("x_score")).hasToString("1.10");
    }

    @Test
    void whatMustStayFromVersionToVersionIsSaid() {
        String other = "{\"type\":\"tool\",\"spec_version\":\"2.1\",\"id\":\"" + Bundles.id("tool", 2)
                + "\",\"created\":\"%s\",\"modified\":\"%s\",\"name\":\"t\"%s}";
        Part.Draft draft = new Bundles()
                .incident(1, Tlp.GREEN)
                .object(other.formatted("2026-05-01T00:00:00.000Z", "2026-05-02T00:00:00.000Z", ",\"revoked\":true"))
                .object(other.formatted("2026-05-01T00:00:01.000Z", "2026-05-03T00:00:00.000Z", ""))
                .draft();
        assertThat(draft.warnings()).extracting(Violation::pointer).containsExactly("/objects/2/created", "/objects/2");
        assertThat(draft.incident().tools()).containsExactly("t");
    }
}
