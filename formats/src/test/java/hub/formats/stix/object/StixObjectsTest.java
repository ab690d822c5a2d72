package hub.formats.stix.object;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.model.marking.Tlp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class StixObjectsTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/hub/formats/facts/stix_id_vectors.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void anObservableHasTheIdOfTheVectors(String type, String canonical, String id) {
        ObjectNode object = (ObjectNode) Golden.parse(canonical.getBytes(StandardCharsets.UTF_8));
        object.put("type", type);
        object.put("defanged", true);
        assertThat(StixIds.ofObservable(object)).contains(id);
    }

    @Test
    void anObservableWithoutContributingPropertiesHasNoFixedId() {
        ObjectNode process =
                (ObjectNode) Golden.parse("{\"type\":\"process\",\"pid\":7}".getBytes(StandardCharsets.UTF_8));
        assertThat(StixIds.ofObservable(process)).isEmpty();
    }

    @Test
    void anIdOfTheHubIsMadeOfItsParts() {
        String id = StixIds.ofHub("malware", "a", "b");
        assertThat(id).isEqualTo(StixIds.ofHub("malware", "a", "b")).isNotEqualTo(StixIds.ofHub("malware", "ab"));
        assertThat(id).isNotEqualTo(StixIds.ofHub("tool", "a", "b"));
        assertThat(StixIds.isIdOf("malware", id)).isTrue();
        assertThat(StixIds.typeOf(id)).isEqualTo("malware");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/hub/formats/facts/tlp_markings.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theFixedMarkingsAreThose(String version, String label, String id, String value, int strictness) {
        Tlp tlp = Tlp.values()[strictness];
        assertThat(TlpMarkings.fixed(id)).contains(tlp);
        assertThat(TlpMarkings.definition(id).orElseThrow().path("name").asString())
                .isEqualTo("TLP:" + label);
        if (version.equals("tlp2")) {
            assertThat(TlpMarkings.id(tlp)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "labels.[0], true",
        "labels.[2], false",
        "external_references.[0].url, true",
        "name, true",
        "nope, false",
        "'', false",
        "labels.0, false",
        "labels.[x], false",
        "extensions.a.b, true"
    })
    void selectorsMeanWhatIsThere(String selector, boolean there) {
        String object =
                "{\"name\":\"n\",\"labels\":[\"a\",\"b\"],\"external_references\":[{\"url\":\"u\"}],\"extensions\":{\"a\":{\"b\":1}}}";
        assertThat(Selectors.find(Golden.parse(object.getBytes(StandardCharsets.UTF_8)), selector)
                        .isMissingNode())
                .isNotEqualTo(there);
    }

    @Test
    void observablesHaveNoVersions() {
        var address = ObjectTypes.find("ipv4-addr").orElseThrow();
        assertThat(address.known()).contains("value", "defanged").doesNotContain("created", "labels", "confidence");
        assertThat(ObjectTypes.isObservable("indicator")).isFalse();
        assertThat(ObjectTypes.find("indicator").orElseThrow().required())
                .contains("pattern", "valid_from", "spec_version");
    }
}
