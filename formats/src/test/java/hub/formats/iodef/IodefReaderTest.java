package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.model.incident.Actor;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Kind;
import hub.model.incident.Reference;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single classes become. */
class IodefReaderTest {
    private static Part part(String attributes, String members) {
        String document = "<IODEF-Document version=\"2.00\" xmlns:sci=\"urn:ietf:params:xml:ns:iodef-sci-1.0\""
                + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><Incident restriction=\"green\" " + attributes + ">"
                + members + "</Incident></IODEF-Document>";
        Decoded.Parts parts = (Decoded.Parts)
                new IodefXmlFormat().read(document.getBytes(StandardCharsets.UTF_8), FormatContract.CONTEXT);
        return parts.parts().getFirst();
    }

    private static Part.Draft draft(String members) {
        return (Part.Draft) part("purpose=\"reporting\"", "<IncidentID name=\"cert-north\">1</IncidentID>" + members);
    }

    private static Incident incident(String members) {
        return draft(members).incident();
    }

    private static List<String> values(String system) {
        return incident("<EventData><Flow>" + system + "</Flow></EventData>").indicators().stream()
                .map(indicator -> indicator.type() + " " + indicator.raw() + " " + indicator.role())
                .toList();
    }

    private static String observed(String content) {
        return "<IndicatorData><Indicator><IndicatorID name=\"cert-north\" version=\"1\">i</IndicatorID><Observable>"
                + content + "</Observable></Indicator></IndicatorData>";
    }

    @ParameterizedTest
    @CsvSource({
        "reporting, INCIDENT, false",
        "watch, OBSERVATION, false",
        "mitigation, INCIDENT, true",
        "traceback, INCIDENT, true",
        "other, INCIDENT, true"
    })
    void thePurposeIsTheKind(String purpose, Kind kind, boolean kept) {
        Part.Draft draft = (Part.Draft) part("purpose=\"" + purpose + "\"", "<IncidentID>1</IncidentID>");
        assertThat(draft.incident().kind()).isEqualTo(kind);
        assertThat(draft.incident().extra().containsKey("/purpose")).isEqualTo(kept);
    }

    @Test
    void anUnknownPurposeIsKept() {
        Part.Draft draft = (Part.Draft) part("purpose=\"ext-value\" ext-purpose=\"fun\"", "<IncidentID>1</IncidentID>");
        assertThat(draft.incident().kind()).isEqualTo(Kind.INCIDENT);
        assertThat(draft.incident().extra()).containsEntry("/ext-purpose", "fun");
    }

    @ParameterizedTest
    @CsvSource({"new, open", "in-progress, open", "resolved, closed", "forwarded, forwarded", "future, future"})
    void theStatusIsAWordOfTheHub(String sent, String status) {
        Part.Draft draft = (Part.Draft) part("status=\"" + sent + "\"", "<IncidentID>1</IncidentID>");
        assertThat(draft.incident().status()).isEqualTo(status);
    }

    @Test
    void anIdThatIsNoneRefusesTheIncident() {
        for (String id : List.of("<IncidentID name=\"n\"/>", "<IncidentID>" + "9".repeat(201) + "</IncidentID>")) {
            Part.Refused refused = (Part.Refused) part("purpose=\"reporting\"", id);
            assertThat(refused.problem().pointer()).isEqualTo("/Incident/0/IncidentID");
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE);
        }
    }

    @Test
    void aTimeThatIsNoneIsKept() {
        Part.Draft draft = draft("<DetectTime>yesterday</DetectTime>");
        assertThat(draft.incident().detected()).isNull();
        assertThat(draft.incident().extra()).containsEntry("/DetectTime", "yesterday");
        assertThat(draft.warnings())
                .extracting(Violation::message)
                .anyMatch(text -> text.contains("\"yesterday\" (expected an RFC 3339 time"));
    }

    @Test
    void eventsSayWhenItHappenedIfTheIncidentDoesNot() {
        String events = "<EventData><StartTime>2026-05-02T09:00:00Z</StartTime></EventData><EventData>"
                + "<StartTime>2026-05-02T08:00:00Z</StartTime><EndTime>2026-05-02T10:00:00Z</EndTime></EventData>";
        assertThat(String.valueOf(incident(events).occurred()))
                .isEqualTo("TimeRange[start=2026-05-02T08:00:00Z, end=2026-05-02T10:00:00Z]");
        Incident own = incident("<StartTime>2026-05-01T00:00:00Z</StartTime>" + events);
        assertThat(String.valueOf(own.occurred())).isEqualTo("TimeRange[start=2026-05-01T00:00:00Z, end=null]");
        assertThat(own.extra()).containsKeys("/EventData/0/StartTime", "/EventData/1/EndTime");
    }

    @Test
    void aSystemsPortsGoWithItsAddresses() {
        assertThat(
                        values(
                                "<System category=\"source\"><Node><Address category=\"ipv4-addr\">198.51.100.7</Address>"
                                        + "<Address category=\"mac\">d2:fb:49:24:37:18</Address></Node>"
                                        + "<Service><Port>80</Port></Service><Service><Portlist>443,8443</Portlist></Service></System>"))
                .containsExactly(
                        "ipv4-port 198.51.100.7:80 source",
                        "ipv4-port 198.51.100.7:443 source",
                        "ipv4-port 198.51.100.7:8443 source",
                        "mac d2:fb:49:24:37:18 source");
        Incident ranges = incident("<EventData><Flow><System><Node><Address>2001:db8::1</Address></Node>"
                + "<Service><Portlist>1-1024</Portlist></Service></System></Flow></EventData>");
        assertThat(ranges.indicators()).extracting(Indicator::type).containsExactly("ip");
        assertThat(ranges.extra()).containsEntry("/EventData/0/System/0/Service/0/Portlist", "1-1024");
    }

    @Test
    void actorsHaveTheConfidenceOfTheirActivity() {
        Incident incident = incident("<RelatedActivity><ThreatActor><ThreatActorID>Heron</ThreatActorID>"
                + "<URL>https://example.org/heron</URL></ThreatActor><Confidence rating=\"high\">1</Confidence>"
                + "<Description>Attributed by cert-south</Description></RelatedActivity>");
        assertThat(incident.actors()).containsExactly(new Actor("Heron", "high", "cert-south"));
        assertThat(incident.references()).containsExactly(new Reference("https://example.org/heron", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "<Confidence rating='numeric'>12.5</Confidence>, 13",
        "<Confidence rating='medium'>0</Confidence>, 50",
        "<Confidence rating='ext-value' ext-rating='wep: certain'>0</Confidence>, 100",
        "<Confidence rating='numeric'>170</Confidence>, -1",
        "<Confidence rating='unknown'>0</Confidence>, -1"
    })
    void confidenceHasManyScales(String confidence, int value) {
        Incident incident = incident("<Assessment>" + confidence + "</Assessment>");
        assertThat(incident.confidence() == null ? -1 : incident.confidence().value())
                .isEqualTo(value);
        assertThat(incident.extra().containsKey("/Assessment/0/Confidence")).isEqualTo(value < 0);
    }

    @Test
    void aPotentialAssessmentIsNoAssessment() {
        Incident incident =
                incident("<Assessment occurrence=\"potential\"><SystemImpact severity=\"high\"/></Assessment>");
        assertThat(incident.severity()).isNull();
        assertThat(incident.extra()).containsKey("/Assessment/0");
    }

    @Test
    void hashesOfPartsOfAFileAreNotTheFiles() {
        String hash = "<Hash><ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/>"
                + "<ds:DigestValue>2jmj7l5rSw0yVb/vlWAYkK/YBwk=</ds:DigestValue></Hash>";
        Incident whole = incident(observed(
                "<FileData><File><HashData scope=\"file-contents\">" + hash + "</HashData></File></FileData>"));
        assertThat(whole.indicators()).extracting(Indicator::type).containsExactly("sha1");
        Incident section = incident(observed(
                "<FileData><File><HashData scope=\"file-pe-section\">" + hash + "</HashData></File></FileData>"));
        assertThat(section.indicators()).isEmpty();
        assertThat(section.extra()).containsKey("/Indicator/0/Observable/FileData/File/0/HashData");
    }

    @Test
    void aListMaySayItsAlgorithm() {
        Incident incident = incident(observed("<BulkObservable type=\"file-hash\"><BulkObservableFormat><Hash>"
                + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#md5\"/></Hash></BulkObservableFormat>"
                + "<BulkObservableList>d41d8cd98f00b204e9800998ecf8427e\n\n</BulkObservableList></BulkObservable>"));
        assertThat(incident.indicators()).extracting(Indicator::type).containsExactly("md5");
    }

    @Test
    void whatHasNoValuesIsKept() {
        Incident incident = incident(observed("<RegistryHandle registry=\"ripe\">X-RIPE</RegistryHandle>"));
        assertThat(incident.indicators()).isEmpty();
        assertThat(incident.extra()).containsKey("/Indicator/0/Observable/RegistryHandle");
        Incident lost = incident(
                "<IndicatorData><Indicator><ObservableReference uid-ref=\"gone\"/></Indicator></IndicatorData>");
        assertThat(lost.extra()).containsEntry("/Indicator/0/uid-ref", "gone");
    }
}
