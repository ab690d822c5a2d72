package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.Revisions;
import hub.formats.json.Json;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Reference;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Outcome;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class IodefWriterTest {
    private static final int RUNS = 300;

    private static byte[] xml(Incident incident) {
        return IodefWriter.xml(List.of(Revisions.of(incident)));
    }

    private static ObjectNode json(Incident incident) {
        return IodefWriter.json(List.of(Revisions.of(incident)));
    }

    private static Part.Draft draft(Format format, byte[] document) {
        Decoded.Parts parts = (Decoded.Parts) format.read(document, FormatContract.CONTEXT);
        return (Part.Draft) parts.parts().getFirst();
    }

    @Test
    void theSampleGivesTheGoldenDocuments() {
        Incident sample = Revisions.sample();
        Golden.hold("written/iodef-json", json(sample));
        Golden.hold(
                "written/iodef-xml",
                Json.tree(new String(xml(sample), StandardCharsets.UTF_8)
                        .replace("><", ">\n<")
                        .lines()
                        .toList()));
    }

    @Test
    void everyDocumentIsValid() {
        RandomIncidents incidents = new RandomIncidents(1);
        for (int i = 0; i < RUNS; i++) {
            Incident incident = incidents.next();
            assertThat(IodefSchemas.faults(xml(incident)))
                    .as(incident.toString())
                    .isEmpty();
            assertThat(IodefSchemas.faults(json(incident)))
                    .as(incident.toString())
                    .isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatIsWrong() {
        Incident least = Incident.builder("A-1", "t", Marking.of(Tlp.CLEAR)).build();
        String document = new String(xml(least), StandardCharsets.UTF_8);
        assertThat(IodefSchemas.faults(document.replace("white", "pink").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        ObjectNode json = json(least);
        ((ObjectNode) json.at("/Incident/0")).remove("Contact");
        assertThat(IodefSchemas.faults(json)).isNotEmpty();
    }

    @Test
    void readingItAgainGivesTheSame() {
        RandomIncidents incidents = new RandomIncidents(2);
        for (int i = 0; i < RUNS; i++) {
            Incident incident = incidents.next();
            for (Part.Draft again : List.of(
                    draft(new IodefXmlFormat(), xml(incident)),
                    draft(new IodefJsonFormat(), Json.write(json(incident))))) {
                assertThat(comparable(again.incident())).isEqualTo(comparable(incident));
                assertThat(again.warnings()).isEmpty();
            }
        }
    }

    @Test
    void withoutTheHubsOwnDataOnlyWhatIsDocumentedIsLost() {
        RandomIncidents incidents = new RandomIncidents(3);
        for (int i = 0; i < RUNS; i++) {
            Incident incident = incidents.next();
            for (Part.Draft again : List.of(
                    draft(new IodefXmlFormat(), stripped(xml(incident))),
                    draft(new IodefJsonFormat(), Json.write(stripped(json(incident)))))) {
                assertThat(comparable(again.incident())).isEqualTo(comparable(withoutLosses(incident)));
                assertThat(again.warnings()).isEmpty();
            }
        }
    }

    /** What docs/formats/iodef.md says is lost without the hub's AdditionalData. */
    private static Incident withoutLosses(Incident incident) {
        return incident.toBuilder()
                .exercise(false)
                .fiveG(FiveG.NONE)
                .marking(Marking.of(incident.marking().tlp()))
                .extra(Map.of())
                .references(incident.references().stream()
                        .filter(reference -> reference.url() == null
                                || (reference.externalId() == null
                                        && !reference.url().contains(" ")))
                        .toList())
                .build();
    }

    private static byte[] stripped(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll("<AdditionalData dtype=\"json\" meaning=\"hub:[^<]*</AdditionalData>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode stripped(ObjectNode json) {
        ObjectNode incident = (ObjectNode) json.at("/Incident/0");
        if (incident.get("AdditionalData") instanceof ArrayNode data) {
            data.removeIf(each -> each.path("meaning").asString("").startsWith("hub:"));
        }
        return json;
    }

    /** References in any order; indicators by their canonical value, because a port is written as people write it. */
    private static Incident comparable(Incident incident) {
        return incident.toBuilder()
                .references(incident.references().stream()
                        .sorted(Comparator.comparing(Reference::toString))
                        .toList())
                .indicators(incident.indicators().stream()
                        .map(IodefWriterTest::canonical)
                        .toList())
                .build();
    }

    private static Indicator canonical(Indicator indicator) {
        String value = IndicatorTypes.find(indicator.type())
                .map(type -> type.normalize(indicator.raw()))
                .map(outcome -> outcome instanceof Outcome.Accepted accepted
                        ? accepted.values().getFirst().value()
                        : indicator.raw())
                .orElse(indicator.raw());
        return Indicator.asSent(indicator.type(), value, indicator.role(), indicator.validUntil(), indicator.marking())
                .with(indicator.context());
    }

    @ParameterizedTest
    @EnumSource
    void theTlpIsTheRestriction(Tlp tlp) {
        Incident incident = Incident.builder("A-1", "t", Marking.of(tlp)).build();
        Part.Draft again = draft(new IodefXmlFormat(), xml(incident));
        assertThat(again.incident()).isEqualTo(incident);
        assertThat(again.revision()).isEqualTo(1_777_726_800_500_123L);
    }

    @Test
    void annexesFollowTheirIncident() {
        Incident annex =
                Incident.builder("incident--x", "Annex", Marking.of(Tlp.RED)).build();
        List<Revision> revisions = List.of(Revisions.of(Revisions.sample()), Revisions.annex(annex));
        assertThat(IodefSchemas.faults(IodefWriter.xml(revisions))).isEmpty();
        JsonNode json = IodefWriter.json(revisions);
        assertThat(IodefSchemas.faults(json)).isEmpty();
        assertThat(json.at("/Incident/1/restriction").asString()).isEqualTo("red");
    }

    @Test
    void aRecallIsReadAsOne() {
        byte[] document = IodefWriter.xml(List.of(Revisions.without(Change.RECALLED)));
        assertThat(IodefSchemas.faults(document)).isEmpty();
        assertThat(draft(new IodefXmlFormat(), document).recall()).isEqualTo("sent in error");
    }

    @Test
    void aNarrowingHasNothingToWrite() {
        assertThatThrownBy(() -> IodefWriter.xml(List.of(Revisions.without(Change.NARROWED))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatXmlCannotSayIsReplaced() {
        Incident odd = Incident.builder("A-1", "bell \u0007, half \ud800, \r return", Marking.of(Tlp.GREEN))
                .build();
        byte[] document = xml(odd);
        assertThat(IodefSchemas.faults(document)).isEmpty();
        assertThat(draft(new IodefXmlFormat(), document).incident().title())
                .isEqualTo("bell \ufffd, half \ufffd, return");
    }
}
