package hub.normalize.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidate;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import hub.normalize.NormalizedPart;
import hub.normalize.Normalizer;
import hub.normalize.ReceivedReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Reports on their way through the gate. */
final class Reports {
    static final String HUB_JSON = "application/vnd.hub.incident+json";
    static final Keyring KEYRING = Keyring.fresh(new Random(5));
    static final Pseudonyms PSEUDONYMS = new Pseudonyms(KEYRING);

    private Reports() {}

    static List<NormalizedPart> normalize(String report, String mediaType) {
        return normalize(report, mediaType, PSEUDONYMS);
    }

    static List<NormalizedPart> normalize(String report, String mediaType, Pseudonyms pseudonyms) {
        ReceivedReport received = new ReceivedReport(
                new ReportId(new AgencyId("cert-north"), 17),
                0,
                0,
                report.getBytes(StandardCharsets.UTF_8),
                mediaType,
                Instant.parse("2026-05-02T12:00:00Z"));
        return Normalizer.normalize(received, Directory.EMPTY, pseudonyms);
    }

    static Candidate candidate(String report) {
        return candidate(report, HUB_JSON, PSEUDONYMS);
    }

    static Candidate candidate(String report, String mediaType, Pseudonyms pseudonyms) {
        NormalizedPart part = normalize(report, mediaType, pseudonyms).getFirst();
        assertThat(part).isInstanceOf(NormalizedPart.Ready.class);
        return ((NormalizedPart.Ready) part).candidate();
    }

    /** A small report of the hub's format, GREEN, with more members. */
    static String hub(String members) {
        return "{\"externalId\":\"N-1\",\"title\":\"T\",\"marking\":{\"tlp\":\"GREEN\"}," + members + "}";
    }
}
