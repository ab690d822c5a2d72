package hub.formats.iodef.tree;

import hub.model.problem.ProblemCode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML parser with every door shut: no document type, no entities but the five of XML, nothing fetched, nothing included. Depth and
 * name spaces are bounded while it reads, elements and attributes before.
 */
final class XmlEvents implements AutoCloseable {
    static final int MAX_DEPTH = 100;

    private static final int MAX_NAMESPACES = 100;
    private static final int MAX_SHARED = 24;
    private static final int MAX_KNOWN = 256;
    private static final String INCLUDE = "http://www.w3.org/2001/XInclude";

    private final XMLStreamReader in;
    private final Map<String, String> shared = new HashMap<>();
    private int depth;
    private int namespaces;

    private XmlEvents(XMLStreamReader in) {
        this.in = in;
    }

    static XmlEvents of(String text) throws XmlFault, XMLStreamException {
        if (XmlProlog.hasDocumentType(text)) {
            throw new XmlFault(ProblemCode.MALFORMED, "a document type declaration (expected none)");
        }
        XmlGuard.check(text);
        return new XmlEvents(factory().createXMLStreamReader(new StringReader(text)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity (expected none)");
        });
        return factory;
    }

    /** The next thing that matters: the start or end of an element, or text. */
    int next() throws XmlFault, XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start();
                    return event;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return event;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return XMLStreamConstants.CHARACTERS;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlFault(ProblemCode.MALFORMED, at() + "an entity that XML does not know");
                default -> {}
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    private void start() throws XmlFault {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new XmlFault(ProblemCode.TOO_DEEP, at() + "nests deeper than " + MAX_DEPTH);
        }
        namespaces += in.getNamespaceCount();
        if (namespaces > MAX_NAMESPACES) {
            throw new XmlFault(ProblemCode.TOO_LARGE, at() + "more than " + MAX_NAMESPACES + " name spaces");
        }
        if (INCLUDE.equals(in.getNamespaceURI())) {
            throw new XmlFault(ProblemCode.MALFORMED, at() + "an XInclude element (expected none)");
        }
    }

    XMLStreamReader element() {
        return in;
    }

    /** One text for all equal short ones: attributes are mostly words of small lists. */
    String share(String text) {
        if (text.length() > MAX_SHARED || (shared.size() >= MAX_KNOWN && !shared.containsKey(text))) {
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Nullable
    String namespace() {
        return in.getNamespaceURI();
    }

    private String at() {
        return at(in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
    }

    static String at(int line, int column) {
        return "line " + line + ", column " + column + ": ";
    }

    @Override
    public void close() throws XMLStreamException {
        in.close();
    }
}
