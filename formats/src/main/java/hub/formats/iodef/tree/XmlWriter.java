package hub.formats.iodef.tree;

import hub.formats.xml.XmlEscapes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the neutral tree as IODEF XML, RFC 7970, in the order of its schema. */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlWriter() {}

    public static byte[] write(Item document) {
        XmlWriter writer = new XmlWriter();
        writer.element(document, Classes.DOCUMENT.name(), Classes.DOCUMENT, true);
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(Item item, String tag, @Nullable IodefClass type, boolean root) {
        out.append('<').append(tag);
        if (root) {
            attribute("xmlns", XmlNames.IODEF);
            XmlNames.OTHERS.entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(other -> attribute("xmlns:" + other.getKey(), other.getValue()));
        }
        if (type != null) {
            attributes(item, type);
        }
        int start = out.append('>').length();
        if (item.value() != null) {
            XmlEscapes.text(item.value(), out);
        }
        if (type != null) {
            type.members().stream().filter(Member::isElement).forEach(member -> members(item, member));
        }
        if (out.length() == start) {
            out.setCharAt(start - 1, '/');
            out.append('>');
        } else {
            out.append("</").append(tag).append('>');
        }
    }

    private void attributes(Item item, IodefClass type) {
        for (Member member : type.members()) {
            for (Item child : member.isAttribute() ? named(item, member) : List.<Item>of()) {
                attribute(member.name().equals("lang") ? "xml:lang" : member.xml(), child.value());
            }
        }
    }

    private void members(Item item, Member member) {
        List<Item> children = named(item, member);
        String tag = XmlNames.qualified(member.prefix(), member.xml());
        if (!children.isEmpty() && member.wrapper() != null) {
            out.append('<').append(member.wrapper()).append('>');
        }
        for (Item child : children) {
            if (member.holder() == null) {
                element(child, tag, Classes.of(member), false);
            } else {
                out.append('<').append(tag);
                attribute(member.holder(), child.value());
                out.append("/>");
            }
        }
        if (!children.isEmpty() && member.wrapper() != null) {
            out.append("</").append(member.wrapper()).append('>');
        }
    }

    private static List<Item> named(Item item, Member member) {
        return item.children().stream()
                .filter(child -> child.name().equals(member.name()))
                .toList();
    }

    private void attribute(String name, @Nullable String value) {
        out.append(' ').append(name).append("=\"");
        XmlEscapes.attribute(value == null ? "" : value, out);
        out.append('"');
    }
}
