package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRenditionsTest {
    private static final AgencyId OWNER = new AgencyId("cert-north");
    private static final Viewer READER = new Viewer(new AgencyId("cert-south"), null, Set.of(), Set.of());
    private static final Instant TIME = Instant.parse("2026-05-02T12:00:00Z");

    private static Revision revision(String externalId, Tlp tlp, String value) {
        Incident incident = Incident.builder(externalId, "N4 flood", Marking.of(tlp))
                .indicators(List.of(Indicator.asSent("ipv4", value, null, null, null)))
                .build();
        IncidentId id = IncidentId.of(OWNER, externalId);
        Provenance provenance = new Provenance(
                new ReportId(OWNER, 17), new Source(1, 17, 0, 0), 1, "ab".repeat(32), "text/csv", "1", TIME);
        return new Revision(
                id,
                id,
                OWNER,
                1,
                0,
                Change.REVISED,
                Audience.of(incident.marking(), OWNER),
                Audience.NOBODY,
                1,
                incident,
                null,
                TIME,
                provenance,
                List.of(new Violation(ProblemCode.UNKNOWN_FIELD, "/x", "x: a secret word")));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv;charset=UTF-8",
        "text/markdown, text/markdown;charset=UTF-8",
        "'text/csv;q=0.5, text/markdown', text/markdown;charset=UTF-8",
        "*/*, application/json"
    })
    void isChosenByItsMediaType(String accept, String expected) {
        assertThat(Renditions.choose(accept).mediaType()).hasToString(expected);
    }

    @Test
    void showsTheAnnexesThatTheCallerMaySeeAndNothingOfTheReport() {
        for (String type : List.of("text/csv", "text/markdown")) {
            byte[] bytes = Renditions.choose(type)
                    .rendition()
                    .write(
                            revision("A-1", Tlp.GREEN, "192.0.2.1"),
                            List.of(revision("x", Tlp.RED, "192.0.2.66")),
                            READER);
            String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\\\\\[\\]]", "");
            assertThat(text)
                    .contains("192.0.2.1", "192.0.2.66", "RED")
                    .doesNotContain("cert-north/17", "abab", "secret word");
        }
    }
}
