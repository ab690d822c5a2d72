package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.Revisions;
import hub.model.incident.Incident;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see what, by the attribute {@code restriction}. */
class IodefMarkingTest {
    private static Part.Draft draft(String attributes, String members) {
        String document = "<IODEF-Document version=\"2.00\"><Incident purpose=\"reporting\" " + attributes
                + "><IncidentID name=\"n\">1</IncidentID>" + members + "</Incident></IODEF-Document>";
        Decoded.Parts parts = (Decoded.Parts)
                new IodefXmlFormat().read(document.getBytes(StandardCharsets.UTF_8), FormatContract.CONTEXT);
        return (Part.Draft) parts.parts().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "public, CLEAR",
        "white, CLEAR",
        "green, GREEN",
        "amber, AMBER",
        "red, RED",
        "partner, AMBER_STRICT",
        "need-to-know, AMBER_STRICT",
        "private, AMBER_STRICT",
        "default, AMBER_STRICT",
        "unheard, AMBER_STRICT"
    })
    void eachWordIsATlp(String word, Tlp tlp) {
        assertThat(draft("restriction=\"" + word + "\"", "").incident().marking())
                .isEqualTo(Marking.of(tlp));
    }

    @Test
    void anUnknownWordIsKept() {
        Part.Draft draft = draft("restriction=\"unheard\"", "");
        assertThat(draft.incident().extra()).containsEntry("/restriction", "unheard");
    }

    @Test
    void noWordIsTheSendersDefault() {
        Part.Draft draft = draft("", "");
        assertThat(draft.incident().marking()).isEqualTo(FormatContract.CONTEXT.defaultMarking());
        assertThat(draft.warnings().getFirst().code()).isEqualTo(ProblemCode.MARKING_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"TLP:AMBER+STRICT, AMBER_STRICT", "tlp:green, GREEN", "CLEAR, CLEAR", "only us, AMBER_STRICT"})
    void anExtensionMayBeATlp(String word, Tlp tlp) {
        assertThat(draft("restriction=\"ext-value\" ext-restriction=\"" + word + "\"", "")
                        .incident()
                        .marking()
                        .tlp())
                .isEqualTo(tlp);
    }

    @Test
    void ofSeveralTheStrictestHolds() {
        String id = "<IncidentID name=\"n\" restriction=\"red\">2</IncidentID>";
        Part.Draft draft = draft("restriction=\"green\"", "");
        assertThat(draft.incident().marking().tlp()).isEqualTo(Tlp.GREEN);
        String document = "<IODEF-Document version=\"2.00\"><Incident purpose=\"reporting\" restriction=\"green\">" + id
                + "</Incident></IODEF-Document>";
        assertThat(Revisions.incident(new IodefXmlFormat(), document.getBytes(StandardCharsets.UTF_8))
                        .marking()
                        .tlp())
                .isEqualTo(Tlp.RED);
    }

    @Test
    void aStricterPartIsANarrowerIndicatorAndNothingElse() {
        Incident incident = Revisions.incident(new IodefXmlFormat(), Golden.bytes("iodef/restricted.xml"));
        assertThat(incident.indicators())
                .extracting(indicator -> indicator.raw() + " " + label(indicator.marking()))
                .containsExactly(
                        "198.51.100.9 RED",
                        "198.51.100.1 -",
                        "198.51.100.2 AMBER+STRICT",
                        "https://evil.example/a AMBER");
        String rest = incident.toBuilder().indicators(List.of()).build().toString();
        assertThat(rest).contains("Visible Person").doesNotContain("Secret");
    }

    private static String label(@Nullable Marking marking) {
        return marking == null ? "-" : marking.tlp().label();
    }

    @Test
    void whatAnIndicatorRefersToStaysAsStrictAsItIs() {
        String members = "<EventData restriction=\"red\"><Flow><System category=\"source\"><Node>"
                + "<Address category=\"ipv4-addr\" observable-id=\"a\">198.51.100.1</Address></Node></System></Flow></EventData>"
                + "<IndicatorData><Indicator><IndicatorID name=\"n\" version=\"1\">i</IndicatorID>"
                + "<ObservableReference uid-ref=\"a\"/></Indicator></IndicatorData>";
        Incident incident = draft("restriction=\"green\"", members).incident();
        assertThat(incident.indicators()).hasSize(1);
        assertThat(incident.indicators().getFirst().marking()).isEqualTo(Marking.of(Tlp.RED));
        assertThat(incident.indicators().getFirst().role()).isEqualTo("source");
        assertThat(incident.indicators().getFirst().context().id()).isEqualTo("i");
    }

    @Test
    void additionalDataNeverWidens() {
        String data = "<AdditionalData dtype=\"json\" meaning=\"hub:incident\">"
                + "{\"marking\": {\"tlp\": \"CLEAR\", \"pap\": \"GREEN\", \"recipients\": [\"group:eu5g\"]}}</AdditionalData>";
        assertThat(draft("restriction=\"red\"", data).incident().marking())
                .isEqualTo(new Marking(Tlp.RED, Pap.GREEN, List.of(Token.group("eu5g")), false));
    }

    @Test
    void additionalDataThatIsWrongIsSaid() {
        String broken = "<AdditionalData dtype=\"json\" meaning=\"hub:fiveG\">{</AdditionalData>";
        Part.Draft draft = draft("restriction=\"green\"", broken);
        assertThat(draft.warnings()).extracting(Violation::code).contains(ProblemCode.MALFORMED);
        assertThat(draft.incident().extra()).containsKey("/AdditionalData/0");
        String foreign = "<AdditionalData dtype=\"json\" meaning=\"hub:incident\">{\"title\": \"x\"}</AdditionalData>";
        assertThat(draft("restriction=\"green\"", foreign).incident().extra()).containsKey("/AdditionalData/0");
    }
}
