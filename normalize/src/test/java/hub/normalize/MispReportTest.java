package hub.normalize;

import static hub.normalize.Reports.directory;
import static hub.normalize.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.formats.hub.HubWriter;
import hub.model.admission.Candidate;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.marking.Tlp;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a MISP event keeps beside its indicators goes the way of the rest: no narrower part and no subscriber in what others get. */
class MispReportTest {
    private static final String ID = "5f0c1a10-0000-4000-8000-000000000001";
    private static final String IMSI = "208015551234567";

    private static String event(String attributes) {
        return """
                {"Event": {"uuid": "5e2d7c44-0000-4000-8000-000000000001", "info": "t", "distribution": "1", "planted": "open",
                 "Tag": [{"name": "tlp:clear"}, {"name": "a:b"}], "Attribute": [%s],
                 "Object": [{"name": "gtp-attack", "uuid": "5f0c1a10-0000-4000-8000-000000000009", "Attribute": [
                  {"type": "text", "object_relation": "GtpImsi", "value": "%s", "uuid": "5f0c1a10-0000-4000-8000-000000000007"},
                  {"type": "text", "object_relation": "text", "value": "attach of IMSI %s", "uuid": "5f0c1a10-0000-4000-8000-000000000008"}]}]}}""".formatted(attributes, IMSI, IMSI);
    }

    private static List<Candidate.Part> parts(String attributes) {
        List<NormalizedPart> parts = Normalizer.normalize(
                report(event(attributes), "application/vnd.misp+json"),
                directory(),
                new Pseudonyms(new Keyring(List.of("0a".repeat(32)))));
        return ((NormalizedPart.Ready) parts.getFirst()).candidate().parts();
    }

    @Test
    void bothHalvesOfACompositeCorrelateUnderOneId() {
        Incident incident = parts("{\"type\":\"filename|md5\",\"value\":\"setup.exe|" + "AB".repeat(16)
                        + "\",\"uuid\":\"" + ID + "\"}")
                .getFirst()
                .content();
        assertThat(incident.indicators().subList(0, 2))
                .extracting(
                        Indicator::type,
                        Indicator::matchKeys,
                        indicator -> indicator.context().id())
                .containsExactly(
                        tuple("file-name", List.of("file-name|setup.exe"), ID),
                        tuple("md5", List.of("md5|" + "ab".repeat(16)), ID));
    }

    @Test
    void aNarrowerAttributeIsInItsAnnexAlone() {
        List<Candidate.Part> parts = parts(
                "{\"type\":\"domain\",\"value\":\"secret.example.com\",\"category\":\"Attribution\",\"comment\":\"secret\","
                        + "\"planted\":\"secret\",\"uuid\":\"" + ID
                        + "\",\"Tag\":[{\"name\":\"tlp:red\"},{\"name\":\"secret:x\"}]},{\"type\":\"hostname\",\"value\":\"open.example.com\",\"uuid\":"
                        + "\"5f0c1a10-0000-4000-8000-000000000002\"}");
        assertThat(parts).hasSize(2);
        Incident root = parts.getFirst().content();
        assertThat(HubWriter.content(root).toString()).doesNotContain("secret").doesNotContain(ID);
        assertThat(root.marking().tlp()).isEqualTo(Tlp.GREEN);
        assertThat(root.extra()).containsKeys("/Tag", "/Attribute", "/planted");
        assertThat(parts.getLast().content().marking().tlp()).isEqualTo(Tlp.RED);
        assertThat(parts.getLast().content().extra()).isEqualTo(Map.of());
        assertThat(parts.getLast().content().indicators())
                .extracting(Indicator::value)
                .containsExactly("secret.example.com");
    }

    @Test
    void aSubscriberIsNowhereInWhatOthersGet() {
        Incident incident = parts("").getFirst().content();
        assertThat(HubWriter.content(incident).toString()).contains("attach of").doesNotContain(IMSI);
    }
}
