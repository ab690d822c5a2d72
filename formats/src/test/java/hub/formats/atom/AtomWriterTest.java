package hub.formats.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomWriterTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final Instant RECEIVED = Instant.parse("2026-05-02T09:00:00Z");
    private static final AtomWriter WRITER = new AtomWriter("https://hub.example/api/v1/incidents/");

    private static Incident incident(String title, String description) {
        return Incident.builder("N-1", title, new Marking(Tlp.GREEN, Pap.AMBER, List.of(), false))
                .description(description)
                .severity("high")
                .vulnerabilities(List.of("CVE-2024-0001"))
                .build();
    }

    private static Revision revision(Incident content) {
        IncidentId id = IncidentId.of(NORTH, content.externalId());
        Provenance provenance = new Provenance(
                new ReportId(NORTH, 4), new Source(1, 4, 0, 0), 1, "00", "text/plain", "1", RECEIVED.plusSeconds(60));
        Audience audience = Audience.of(content.marking(), NORTH);
        return new Revision(
                id,
                id,
                NORTH,
                2,
                0,
                Change.REVISED,
                audience,
                Audience.NOBODY,
                0,
                content,
                null,
                RECEIVED,
                provenance,
                List.of());
    }

    private static Element feed(Revision... revisions) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                AtomWriter.head("urn:uuid:0", "Incidents & more", "https://hub.example/feed?q=a&limit=1", RECEIVED));
        List.of(revisions).forEach(revision -> out.writeBytes(WRITER.entry(revision)));
        out.writeBytes(AtomWriter.end());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        return document.getDocumentElement();
    }

    private static Element one(Element parent, String name) {
        NodeList all = parent.getElementsByTagNameNS(ATOM, name);
        assertThat(all.getLength()).as(name).isEqualTo(1);
        return (Element) all.item(0);
    }

    @Test
    void aFeedWithoutEntriesIsOne() throws Exception {
        Element feed = feed();

        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(one(feed, "id").getTextContent()).isEqualTo("urn:uuid:0");
        assertThat(one(feed, "title").getTextContent()).isEqualTo("Incidents & more");
        assertThat(one(feed, "updated").getTextContent()).isEqualTo("2026-05-02T09:00:00Z");
        assertThat(one(feed, "link").getAttribute("href")).isEqualTo("https://hub.example/feed?q=a&limit=1");
    }

    @Test
    void anEntrySaysWhatItsIncidentIs() throws Exception {
        Revision revision = revision(incident("Flood", "of paging"));
        Element entry = one(feed(revision), "entry");

        String uuid = revision.id().value().substring("incident--".length());
        assertThat(one(entry, "id").getTextContent()).isEqualTo("urn:uuid:" + uuid);
        assertThat(one(entry, "updated").getTextContent()).isEqualTo("2026-05-02T09:01:00Z");
        assertThat(one(entry, "published").getTextContent()).isEqualTo("2026-05-02T09:00:00Z");
        assertThat(one(one(entry, "author"), "name").getTextContent()).isEqualTo("cert-north");
        assertThat(one(entry, "rights").getTextContent()).isEqualTo("TLP:GREEN PAP:AMBER");
        assertThat(one(entry, "link").getAttribute("href"))
                .isEqualTo("https://hub.example/api/v1/incidents/" + revision.id());
        NodeList categories = entry.getElementsByTagNameNS(ATOM, "category");
        assertThat(IntStream.range(0, categories.getLength())
                        .mapToObj(i -> (Element) categories.item(i))
                        .map(category -> category.getAttribute("scheme") + " " + category.getAttribute("term")))
                .containsExactly("urn:hub:kind incident", "urn:hub:severity high", "urn:hub:cve CVE-2024-0001");
    }

    @Test
    void noTextBreaksOutOfItsElement() throws Exception {
        String hostile = "]]></summary><script>&\"'\u0000\ud800\ufffe";
        Element entry = one(feed(revision(incident(hostile, hostile))), "entry");

        assertThat(one(entry, "title").getTextContent()).isEqualTo("]]></summary><script>&\"'\ufffd\ufffd\ufffd");
        assertThat(one(entry, "summary").getTextContent()).startsWith("]]></summary><script>");
        assertThat(entry.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aLongDescriptionIsCutBetweenCharacters() throws Exception {
        Element entry = one(feed(revision(incident("Flood", "🚨".repeat(1_001)))), "entry");

        assertThat(one(entry, "summary").getTextContent()).isEqualTo("🚨".repeat(1_000) + "…");
        assertThat(new String(AtomWriter.end(), UTF_8)).isEqualTo("</feed>\n");
    }
}
