package hub.formats.iodef.tree;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads IODEF XML, RFC 7970, into the neutral tree. What the table does not have is kept under the name that it has. */
public final class XmlTree {
    private static final String TEXT = "text()";
    private static final Pattern INTERNAL = Pattern.compile("JAXP|jdk\\.|javax?\\.|com\\.sun|http://www\\.w3\\.org/TR");
    private static final String RESTRICTION = "restriction";

    private final XmlEvents events;
    private final XMLStreamReader in;

    private XmlTree(XmlEvents events) {
        this.events = events;
        this.in = events.element();
    }

    /** What came of reading. */
    public sealed interface Parsed {
        /** @param namespace of the root element; empty for none */
        record Tree(Item document, String namespace) implements Parsed {}

        record Refused(Problem problem) implements Parsed {}
    }

    public static Parsed read(byte[] report) {
        return switch (XmlBytes.decode(report)) {
            case XmlBytes.Decoded.Refused(Problem problem) -> new Parsed.Refused(problem);
            case XmlBytes.Decoded.Text(String text) -> read(text);
        };
    }

    private static Parsed read(String text) {
        try (XmlEvents events = XmlEvents.of(text)) {
            if (events.next() != XMLStreamConstants.START_ELEMENT) {
                return refused(ProblemCode.MALFORMED, "no element (expected IODEF-Document)");
            }
            String namespace = events.namespace();
            String name = events.element().getLocalName();
            IodefClass type = name.equals(Classes.DOCUMENT.name()) ? Classes.DOCUMENT : null;
            Item document = new XmlTree(events).element(name, false, type);
            while (events.next() != XMLStreamConstants.END_DOCUMENT) {}
            return new Parsed.Tree(document, namespace == null ? "" : namespace);
        } catch (XmlFault e) {
            return refused(e.code(), e.text());
        } catch (XMLStreamException e) {
            return refused(code(e), said(e));
        }
    }

    /** The parser has limits of its own, which it numbers. */
    private static ProblemCode code(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        if (message.contains("JAXP00010006")) {
            return ProblemCode.TOO_DEEP;
        }
        return message.contains("JAXP000100") ? ProblemCode.TOO_LARGE : ProblemCode.MALFORMED;
    }

    /** The parser's own words without its address, which it says in three lines; ours where it speaks of its switches. */
    private static String said(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        int text = message.lastIndexOf("\nMessage: ");
        String own = text < 0 ? message : message.substring(text + "\nMessage: ".length());
        String words = switch (code(fault)) {
            case TOO_DEEP -> "nests deeper than " + XmlEvents.MAX_DEPTH;
            case TOO_LARGE -> "more or longer names, attributes or values than the hub reads";
            default -> INTERNAL.matcher(own).find() ? "not well-formed (expected XML 1.0 with name spaces)" : own;
        };
        return fault.getLocation() == null
                ? words
                : XmlEvents.at(
                                fault.getLocation().getLineNumber(),
                                fault.getLocation().getColumnNumber())
                        + words;
    }

    private static Parsed refused(ProblemCode code, String message) {
        return new Parsed.Refused(Problem.of(code, "", message));
    }

    /** Reads from the start of an element to its end. Without a class it is plain text, or something that the table does not have. */
    private Item element(String name, boolean listed, @Nullable IodefClass type) throws XmlFault, XMLStreamException {
        List<Item> children = new ArrayList<>(4);
        attributes(type, children);
        StringBuilder text = new StringBuilder();
        members(type, false, children, text);
        boolean plain = type == null || type.text() != null;
        if (!plain && !text.toString().isBlank()) {
            children.add(Item.leaf(TEXT, false, text.toString().strip()));
        }
        boolean empty = text.isEmpty() && !children.isEmpty() && type == null;
        return Item.of(name, listed, plain && !empty ? text.toString() : null, children);
    }

    /** Where a schema lies says nothing of an incident. */
    private void attributes(@Nullable IodefClass type, List<Item> into) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i))) {
                String local = in.getAttributeLocalName(i);
                Member member = type == null ? null : type.attributes().get(local);
                String name = member == null ? local : member.name();
                into.add(Item.leaf(events.share(name), false, events.share(in.getAttributeValue(i))));
            }
        }
    }

    /** Reads what stands within an element; within a wrapper, into the members of the element around it. */
    private void members(@Nullable IodefClass type, boolean wrapped, List<Item> into, StringBuilder text)
            throws XmlFault, XMLStreamException {
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            } else if (type != null && type.text() != null) {
                XmlCopy.element(events, text);
            } else if (type != null && !wrapped && type.wrappers().contains(in.getLocalName())) {
                wrapper(type, in.getLocalName(), into, text);
            } else {
                into.add(child(type));
            }
        }
    }

    /** An element that JSON does not have: its members belong to the element around it, and its restriction holds for each of them. */
    private void wrapper(IodefClass type, String name, List<Item> into, StringBuilder text)
            throws XmlFault, XMLStreamException {
        List<Item> own = new ArrayList<>(2);
        attributes(null, own);
        List<Item> members = new ArrayList<>();
        members(type, true, members, text);
        List<Item> marks = own.stream().filter(XmlTree::isRestriction).toList();
        own.stream()
                .filter(item -> !isRestriction(item))
                .forEach(item -> into.add(Item.of(name + "-" + item.name(), false, item.value(), List.of())));
        for (Item member : members) {
            into.add(marks.isEmpty() ? member : marked(member, marks));
        }
    }

    private static boolean isRestriction(Item item) {
        return item.name().endsWith(RESTRICTION);
    }

    private static Item marked(Item member, List<Item> marks) {
        List<Item> children = new ArrayList<>(marks);
        children.addAll(member.children());
        return Item.of(member.name(), member.listed(), member.value(), children);
    }

    private Item child(@Nullable IodefClass type) throws XmlFault, XMLStreamException {
        Member member = type == null || !isOurs() ? null : type.elements().get(in.getLocalName());
        if (member == null) {
            return element(in.getLocalName(), true, null);
        }
        IodefClass own = Classes.of(member);
        if (own != null) {
            return element(member.name(), member.many(), own);
        }
        return leaf(member);
    }

    private Item leaf(Member member) throws XmlFault, XMLStreamException {
        List<Item> children = new ArrayList<>(0);
        attributes(null, children);
        String value = null;
        if (member.holder() != null) {
            value = children.stream()
                    .filter(item -> item.name().equals(member.holder()))
                    .map(Item::value)
                    .findFirst()
                    .orElse(null);
            children.removeIf(item -> item.name().equals(member.holder()));
        }
        StringBuilder text = new StringBuilder();
        XmlCopy.content(events, text);
        return Item.of(member.name(), member.many(), value == null ? text.toString() : value, children);
    }

    /** Elements of other name spaces are none of the table's, whatever their names. */
    private boolean isOurs() {
        String namespace = events.namespace();
        return namespace == null || namespace.isEmpty() || XmlNames.isKnown(namespace);
    }
}
