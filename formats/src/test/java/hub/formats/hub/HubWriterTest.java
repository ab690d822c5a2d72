package hub.formats.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.formats.Revisions;
import hub.formats.json.Json;
import hub.formats.schema.HubSchemas;
import hub.formats.schema.Validator;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HubWriterTest {
    private static Incident readAgain(JsonNode written) {
        return Revisions.incident(new HubFormat(), Json.write(written));
    }

    @Test
    void everybodyGetsTheGoldenDocument() {
        JsonNode written = HubWriter.write(Revisions.of(Revisions.sample()));
        Golden.hold("written/hub-view", written);
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
    }

    @Test
    void theOwnerGetsMore() {
        JsonNode written = HubWriter.writeForOwner(Revisions.of(Revisions.sample()), null);
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
        assertThat(written.path("provenance").path("report").asString()).isEqualTo("cert-north/17");
        assertThat(written.path("warnings")).hasSize(1);
    }

    @Test
    void whatCountsOrConfirmsHiddenThingsIsForTheOwnerAlone() {
        JsonNode written = HubWriter.write(Revisions.of(Revisions.sample()));
        assertThat(written.has("warnings")).isFalse();
        assertThat(written.path("provenance").propertyNames()).containsExactly("format", "normalizer", "received");
    }

    @Test
    void readingWhatWasWrittenGivesTheContent() {
        Incident sample = Revisions.sample();
        assertThat(readAgain(HubWriter.writeForOwner(Revisions.of(sample), null)))
                .isEqualTo(sample);
    }

    @Test
    void normalizedIndicatorsCarryBothValues() {
        Incident sample = Revisions.sample();
        var indicator =
                sample.indicators().getFirst().normalized("ipv4", "198.51.100.7", List.of("k"), List.of("refanged"));
        JsonNode written = HubWriter.write(
                Revisions.of(sample.toBuilder().indicators(List.of(indicator)).build()));
        JsonNode first = written.path("indicators").get(0);
        assertThat(first.path("value").asString()).isEqualTo("198.51.100.7");
        assertThat(first.path("raw").asString()).isEqualTo("198.51.100[.]7");
        assertThat(first.path("flags").get(0).asString()).isEqualTo("refanged");
        assertThat(first.path("warnings").get(0).asString()).isEqualTo("documentation-ranges");
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
        assertThat(readAgain(written).indicators().getFirst().value()).isEqualTo("198.51.100.7");
    }

    @Test
    void whatTheHubDoesNotKnowComesBack() {
        Incident odd = Revisions.sample().toBuilder()
                .extra(Map.of("/x", List.of(1, "a"), "/fiveG/cells", Map.of("n", 2)))
                .build();
        JsonNode written = HubWriter.write(Revisions.of(odd));
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
        assertThat(readAgain(written)).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-10\t7", "admiralty\tB2", "wep\tEven Chance", "0-100\t70.5", "0-100\t070"})
    void aConfidenceKeepsTheOwnersWord(String row) {
        String[] columns = row.split("\t");
        Confidence stated = new Confidence(70, columns[0], columns[1]);
        JsonNode written = HubWriter.content(
                Revisions.sample().toBuilder().confidence(stated).build());
        assertThat(readAgain(written).confidence())
                .extracting(Confidence::scale, Confidence::stated)
                .containsExactly(columns[0], columns[1]);
    }

    @Test
    void aRecallHasNoContent() {
        JsonNode written = HubWriter.write(Revisions.without(Change.RECALLED));
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
        assertThat(written.path("recalled").asBoolean()).isTrue();
        assertThat(written.path("reason").asString()).isEqualTo("sent in error");
        assertThat(written.has("title")).isFalse();
    }

    @Test
    void anAnnexNamesItsIncident() {
        Revision annex = Revisions.annex(Revisions.sample());
        JsonNode written = HubWriter.write(annex);
        assertThat(written.path("annexOf").asString()).isEqualTo(annex.root().value());
        assertThat(Validator.faults(HubSchemas.INCIDENT_VIEW, written)).isEmpty();
    }
}
