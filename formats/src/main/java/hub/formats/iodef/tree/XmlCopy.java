package hub.formats.iodef.tree;

import hub.formats.xml.XmlEscapes;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Copies XML that stands where the data model has text (extensions, signatures) as text: nothing of it is lost, and nothing is made of it. */
final class XmlCopy {
    private XmlCopy() {}

    /** The rest of the element whose start was read last, up to its end. */
    static void content(XmlEvents events, StringBuilder out) throws XmlFault, XMLStreamException {
        XMLStreamReader in = events.element();
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                out.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            } else {
                element(events, out);
            }
        }
    }

    /** The element whose start was read last. */
    static void element(XmlEvents events, StringBuilder out) throws XmlFault, XMLStreamException {
        XMLStreamReader in = events.element();
        String name = qualified(in.getPrefix(), in.getLocalName());
        out.append('<').append(name);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            String uri = in.getNamespaceURI(i);
            attribute(out, prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(out, qualified(in.getAttributePrefix(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
        out.append('>');
        int start = out.length();
        nested(events, out);
        if (out.length() == start) {
            out.setCharAt(start - 1, '/');
            out.append('>');
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private static void nested(XmlEvents events, StringBuilder out) throws XmlFault, XMLStreamException {
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                XmlEscapes.text(events.element().getText(), out);
            } else {
                element(events, out);
            }
        }
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        XmlEscapes.attribute(value, out);
        out.append('"');
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
