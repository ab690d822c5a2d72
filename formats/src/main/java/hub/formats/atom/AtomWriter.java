package hub.formats.atom;

import hub.formats.xml.XmlEscapes;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a feed of incidents, an entry for each incident or annex: what it is, not the whole of it. RFC 4287 sections 4.1.1 and 4.1.2; every mandatory
 * element is there.
 */
public final class AtomWriter {
    public static final String MEDIA_TYPE = "application/atom+xml";

    /** Of a description, in characters. */
    private static final int LONGEST_SUMMARY = 1_000;

    private static final String INCIDENT = "incident--";

    private final String incidents;

    /** @param incidents the address below which an incident has its id, {@code https://hub.example/api/v1/incidents/} */
    public AtomWriter(String incidents) {
        this.incidents = incidents;
    }

    /**
     * The feed up to its first entry.
     *
     * @param id a URN that stays the same for the same feed
     * @param title for people
     * @param self its address
     * @param updated the newest change in it
     */
    public static byte[] head(String id, String title, String self, Instant updated) {
        Out out = new Out();
        out.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        return out.element("id", id)
                .element("title", title)
                .element("updated", updated)
                .link("self", MEDIA_TYPE, self)
                .line("<generator>5G incident hub</generator>")
                .bytes();
    }

    /** What follows the last entry. */
    public static byte[] end() {
        return "</feed>\n".getBytes(StandardCharsets.UTF_8);
    }

    /** @param revision with content */
    public byte[] entry(Revision revision) {
        Incident content = Objects.requireNonNull(revision.content());
        String address = incidents + revision.id();
        Out out = new Out()
                .line("<entry>")
                .element("id", "urn:uuid:" + revision.id().value().substring(INCIDENT.length()))
                .element("title", content.title())
                .element("updated", revision.provenance().received())
                .element("published", revision.reported())
                .line("<author>")
                .element("name", revision.owner().value())
                .line("</author>")
                .link("alternate", "application/json", address);
        if (revision.isAnnex()) {
            out.link("related", "application/json", incidents + revision.root());
        }
        out.element("rights", rights(content.marking()));
        categories(out, content);
        if (content.description() != null) {
            out.element("summary", shortened(content.description()));
        }
        return out.line("</entry>").bytes();
    }

    private static String rights(Marking marking) {
        return "TLP:" + marking.tlp().label() + (marking.pap() == null ? "" : " PAP:" + marking.pap());
    }

    private static void categories(Out out, Incident content) {
        out.category("kind", content.kind().label())
                .category("exercise", content.exercise() ? "true" : null)
                .category("severity", content.severity())
                .category("status", content.status())
                .category("class", content.rsit());
        content.fiveG().functions().forEach(function -> out.category("nf", function));
        content.techniques().forEach(technique -> out.category("technique", technique));
        content.vulnerabilities().forEach(vulnerability -> out.category("cve", vulnerability));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
    }

    /** Lines of XML. */
    private static final class Out {
        private final StringBuilder xml = new StringBuilder();

        Out line(String markup) {
            xml.append(markup).append('\n');
            return this;
        }

        Out element(String name, Object text) {
            xml.append('<').append(name).append('>');
            XmlEscapes.text(text.toString(), xml);
            xml.append("</").append(name).append(">\n");
            return this;
        }

        Out link(String relation, String type, String address) {
            xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
            xml.append("\" href=\"");
            XmlEscapes.attribute(address, xml);
            xml.append("\"/>\n");
            return this;
        }

        /** The scheme is the field of the query language that finds it. */
        Out category(String field, @Nullable String term) {
            if (term != null) {
                xml.append("<category scheme=\"urn:hub:").append(field).append("\" term=\"");
                XmlEscapes.attribute(term, xml);
                xml.append("\"/>\n");
            }
            return this;
        }

        byte[] bytes() {
            return xml.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
