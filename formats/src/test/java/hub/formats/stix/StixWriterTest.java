package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.formats.Golden;
import hub.formats.Revisions;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.schema.HubSchemas;
import hub.formats.schema.Validator;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.formats.stix.rule.Rules;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StixWriterTest {
    private static List<StixObject> objects(JsonNode bundle) {
        return bundle.path("objects")
                .valueStream()
                .map(node -> new StixObject(0, (ObjectNode) node))
                .toList();
    }

    private static void assertValid(JsonNode bundle) {
        Findings findings = new Findings("");
        Set<String> ids = new HashSet<>();
        for (StixObject object : objects(bundle)) {
            Rules.check(object, new Patterns(), findings);
            assertThat(ids.add(object.id())).as(object.id()).isTrue();
        }
        assertThat(findings.refused()).isFalse();
        assertThat(findings.warnings()).isEmpty();
        for (StixObject object : objects(bundle)) {
            assertThat(ids)
                    .as(object.type())
                    .containsAll(object.refs())
                    .containsAll(object.texts("object_marking_refs"));
        }
    }

    @Test
    void theSampleGivesTheGoldenBundle() {
        ObjectNode bundle = StixWriter.bundle(Revisions.of(Revisions.sample()));
        Golden.hold("written/stix-bundle", bundle);
        assertValid(bundle);
        assertThat(StixWriter.bundle(Revisions.of(Revisions.sample()))).isEqualTo(bundle);
    }

    @Test
    void theLeastIncidentIsAValidBundle() {
        Incident least = Incident.builder("A-1", "t", Marking.of(Tlp.CLEAR)).build();
        assertValid(StixWriter.bundle(Revisions.of(least)));
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectOfTheIncidentIsMarked(Tlp tlp) {
        Incident incident = Revisions.sample().toBuilder()
                .marking(Marking.of(tlp))
                .indicators(List.of(Revisions.sample().indicators().getLast()))
                .build();
        ObjectNode bundle = StixWriter.bundle(Revisions.of(incident));
        assertValid(bundle);
        TlpFinder tlps = new TlpFinder(objects(bundle));
        assertThat(objects(bundle).stream()
                        .filter(object -> !object.is("identity")
                                && !object.is("marking-definition")
                                && !object.is("extension-definition")))
                .allMatch(object -> tlps.of(object).orElseThrow() == tlp);
    }

    @Test
    void relationshipsAreLegal() {
        Set<String> legal = legal();
        ObjectNode bundle = StixWriter.bundle(Revisions.of(Revisions.sample()));
        List<StixObject> relationships = objects(bundle).stream()
                .filter(object -> object.is("relationship"))
                .toList();
        assertThat(relationships).hasSizeGreaterThan(5);
        for (StixObject relationship : relationships) {
            String type = relationship.text("relationship_type");
            String source =
                    StixIds.typeOf(relationship.node().path("source_ref").asString());
            String target =
                    StixIds.typeOf(relationship.node().path("target_ref").asString());
            assertThat("related-to".equals(type) || legal.contains(source + " " + type + " " + target))
                    .as(source + " " + type + " " + target)
                    .isTrue();
        }
    }

    /** STIX 2.1's own, and what the Incident Core suite adds. */
    private static Set<String> legal() {
        Set<String> legal = new HashSet<>(Set.of(
                "incident attributed-to intrusion-set",
                "incident attributed-to threat-actor",
                "incident located-at location"));
        String table = new String(Golden.bytes("facts/stix21_relationships.tsv"), StandardCharsets.UTF_8);
        for (String row : table.lines().skip(1).toList()) {
            String[] columns = row.split("\t");
            for (String type : columns[1].split(" , ")) {
                List.of(columns[2].split(",")).forEach(target -> legal.add(columns[0] + " " + type + " " + target));
            }
        }
        return legal;
    }

    @Test
    void readingItAgainGivesWhatStixCanSay() {
        Incident sample = Revisions.sample();
        byte[] bundle = Json.write(StixWriter.bundle(Revisions.of(sample)));
        Incident again = Revisions.incident(new StixFormat(), bundle);
        assertThat(again.externalId()).isEqualTo(sample.externalId());
        assertThat(again.title()).isEqualTo(sample.title());
        assertThat(again.description()).isEqualTo(sample.description());
        assertThat(again.kind()).isEqualTo(sample.kind());
        assertThat(again.fiveG()).isEqualTo(sample.fiveG());
        assertThat(again.impact()).isEqualTo(sample.impact());
        assertThat(again.occurred()).isEqualTo(sample.occurred());
        assertThat(again.detected()).isEqualTo(sample.detected());
        assertThat(again.severity()).isEqualTo(sample.severity());
        assertThat(again.status()).isEqualTo(sample.status());
        assertThat(again.rsit()).isEqualTo(sample.rsit());
        assertThat(again.techniques()).isEqualTo(sample.techniques());
        assertThat(again.vulnerabilities()).isEqualTo(sample.vulnerabilities());
        assertThat(again.marking().tlp()).isEqualTo(sample.marking().tlp());
        assertThat(again.marking().pap()).isEqualTo(sample.marking().pap());
        assertThat(again.confidence()).isEqualTo(sample.confidence());
        assertThat(again.indicators())
                .extracting("type", "raw", "role", "validUntil")
                .isEqualTo(sample.indicators().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(
                                one.type(), one.raw(), one.role(), one.validUntil()))
                        .toList());
    }

    @Test
    void theExtensionFitsItsSchema() {
        ObjectNode bundle = StixWriter.bundle(Revisions.of(Revisions.sample()));
        JsonNode extension = objects(bundle).stream()
                .filter(object -> object.is("incident"))
                .findFirst()
                .orElseThrow()
                .extension(StixExtensions.FIVE_G);
        assertThat(Validator.faults(HubSchemas.STIX_5G, extension)).isEmpty();
    }

    @Test
    void whatCameAsStixGoesOutAsItWasSent() {
        byte[] report = Golden.bytes("stix/incident-with-malware.json");
        Incident incident = Revisions.incident(new StixFormat(), report);
        assertThat(StixWriter.bundle(Revisions.of(incident)).path("objects"))
                .isEqualTo(Golden.parse(report).path("objects"));
    }

    @Test
    void whatIsMarkedStricterStaysBehind() {
        Incident incident = Revisions.incident(new StixFormat(), Golden.bytes("stix/incident-full.json"));
        ObjectNode bundle = StixWriter.bundle(Revisions.of(incident));
        assertThat(bundle.toString())
                .contains("Flooder")
                .doesNotContain("Secret")
                .doesNotContain("a.exe")
                .doesNotContain("abab");
        assertThat(StixParts.beyond(incident.stix(), Tlp.AMBER)).hasSize(3);
        assertThat(StixParts.within(incident.stix(), Tlp.AMBER))
                .hasSize(incident.stix().size() - 3);
        assertThat(StixParts.within(incident.stix(), Tlp.RED)).isEqualTo(incident.stix());
    }

    @Test
    void aRecallIsARevokedIncident() {
        Revision recall = Revisions.without(Change.RECALLED);
        ObjectNode bundle = StixWriter.bundle(recall);
        assertValid(bundle);
        StixObject incident = objects(bundle).getLast();
        assertThat(incident.flag("revoked")).isTrue();
        assertThat(incident.id()).isEqualTo(recall.id().value());
    }

    @Test
    void aNarrowingHasNothingToWrite() {
        assertThatThrownBy(() -> StixWriter.bundle(Revisions.without(Change.NARROWED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
