package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.misp.MispFormat;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MispRenditionTest {
    private static final AgencyId OWNER = new AgencyId("cert-north");
    private static final Instant REPORTED = Instant.parse("2026-05-02T12:00:00Z");

    private static Revision revision(Incident content) {
        IncidentId id = IncidentId.of(OWNER, content.externalId());
        Provenance provenance = new Provenance(
                new ReportId(OWNER, 17), new Source(1, 17, 0, 0), 1, "ab".repeat(32), "text/csv", "1", REPORTED);
        Audience audience = Audience.of(content.marking(), OWNER);
        return new Revision(
                id,
                id,
                OWNER,
                1,
                0,
                Revision.Change.REVISED,
                audience,
                Audience.NOBODY,
                1,
                content,
                null,
                REPORTED,
                provenance,
                List.of());
    }

    @Test
    void isChosenByItsMediaType() {
        assertThat(Renditions.choose("text/html;q=0.9, application/vnd.misp+json").rendition())
                .isInstanceOf(MispRendition.class);
        assertThat(Renditions.choose("*/*").rendition()).isInstanceOf(HubRendition.class);
    }

    @Test
    void isAnEventThatTheHubReads() {
        Incident incident = Incident.builder("NORTH-7", "PFCP flood", Marking.of(Tlp.GREEN))
                .indicators(List.of(Indicator.asSent("ipv4", "198.51.100.7", "source", null, null)))
                .build();
        byte[] event = new MispRendition().write(revision(incident), List.of(), false);
        Decoded decoded = new MispFormat().read(event, new ReadContext(OWNER, Marking.of(Tlp.RED)));
        Part.Draft draft =
                (Part.Draft) ((Decoded.Parts) decoded).parts().getFirst();
        assertThat(draft.incident().externalId()).isEqualTo("NORTH-7");
        assertThat(draft.incident().marking()).isEqualTo(incident.marking());
        assertThat(draft.incident().indicators())
                .extracting(Indicator::type, Indicator::value, Indicator::role)
                .containsExactly(tuple("ip-src", "198.51.100.7", "source"));
        assertThat(draft.warnings()).isEmpty();
    }
}
