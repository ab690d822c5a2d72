package hub.normalize.mark;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidate.Part;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.normalize.note.Notes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnexTest {
    private static final AgencyId OWNER = new AgencyId("cert-north");
    private final Notes notes = new Notes(List.of());

    private static Indicator indicator(String value, Tlp tlp) {
        return Indicator.asSent("domain", value, null, null, Marking.of(tlp));
    }

    private static Incident incident() {
        return Incident.builder("N-1", "whole", Marking.of(Tlp.GREEN))
                .description("for all")
                .indicators(List.of(indicator("green.example", Tlp.GREEN), indicator("red.example", Tlp.RED)))
                .extra(Map.of("/a", 1, "/indicators/1/x", 2))
                .stix(List.of(Map.of("type", "note")))
                .build();
    }

    private static Incident part(Tlp tlp, String title, String description) {
        return Incident.builder("N-1", title, Marking.of(tlp))
                .description(description)
                .malware(List.of(description))
                .extra(Map.of("/" + description, 1))
                .build();
    }

    private List<Part> mark(Incident... narrower) {
        return Marker.mark(OWNER, incident(), List.of(narrower), notes);
    }

    @Test
    void indicatorsAndPartsOfOneAudienceAreOneAnnex() {
        List<Part> parts = mark(part(Tlp.RED, "", "red words"));
        assertThat(parts).hasSize(2);
        Incident whole = parts.getFirst().content();
        assertThat(whole.indicators()).extracting(Indicator::value).containsExactly("green.example");
        assertThat(whole.description()).isEqualTo("for all");
        assertThat(whole.stix()).isEmpty();
        assertThat(whole.extra()).containsOnlyKeys("/a");
        Part annex = parts.getLast();
        assertThat(annex.audience()).isEqualTo(Audience.of(Marking.of(Tlp.RED), OWNER));
        assertThat(annex.content().externalId()).isEqualTo(annex.id().value());
        assertThat(annex.content().title()).isEqualTo("Annex with 1 indicator");
        assertThat(annex.content().description()).isEqualTo("red words");
        assertThat(annex.content().extra()).containsOnlyKeys("/red words");
        assertThat(annex.content().indicators()).extracting(Indicator::marking).containsOnlyNulls();
    }

    @Test
    void eachAudienceHasItsOwnAnnex() {
        List<Part> parts = mark(part(Tlp.AMBER, "Amber title", "amber"), part(Tlp.RED, "", "red"));
        assertThat(parts).hasSize(3);
        assertThat(parts)
                .extracting(part -> part.content().title())
                .containsExactlyInAnyOrder("whole", "Amber title", "Annex with 1 indicator");
    }

    @Test
    void partsForOneAudienceAreJoined() {
        Incident annex = mark(part(Tlp.AMBER, "", "one"), part(Tlp.AMBER, "Title", "two")).stream()
                .map(Part::content)
                .filter(content -> content.title().equals("Title"))
                .findFirst()
                .orElseThrow();
        assertThat(annex.description()).isEqualTo("one");
        assertThat(annex.malware()).containsExactly("one", "two");
        assertThat(annex.extra()).containsOnlyKeys("/one", "/two");
    }

    @Test
    void aPartIsNeverShownWiderThanTheIncident() {
        List<Part> parts = mark(part(Tlp.CLEAR, "", "open"));
        assertThat(parts)
                .filteredOn(part -> "open".equals(part.content().description()))
                .extracting(Part::audience)
                .containsExactly(Audience.of(Marking.of(Tlp.GREEN), OWNER));
        assertThat(notes.list()).isNotEmpty();
    }
}
