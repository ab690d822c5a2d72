package hub.formats.iodef.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads IODEF JSON, RFC 8727, into the neutral tree. What the table does not have, or has in another form, is kept as JSON. */
public final class JsonTree {
    private JsonTree() {}

    public static Item read(ObjectNode document) {
        return object(Classes.DOCUMENT.name(), false, document, Classes.DOCUMENT);
    }

    private static Item object(String name, boolean listed, ObjectNode node, IodefClass type) {
        List<Item> children = new ArrayList<>();
        String value = null;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String key = each.getKey();
            Member member = type.byName().get(key);
            if (member != null && member.equals(type.text()) && isScalar(each.getValue())) {
                value = text(each.getValue());
            } else if (type.groups().contains(key) && each.getValue().isArray()) {
                each.getValue().forEach(one -> group(key, one, type, children));
            } else {
                member(key, member, each.getValue(), children);
            }
        }
        return Item.of(name, listed, value, children);
    }

    /** One entry of a list such as {@code Impact}, which has one member of the class around it. */
    private static void group(String name, JsonNode entry, IodefClass type, List<Item> into) {
        if (entry instanceof ObjectNode object) {
            object.properties()
                    .forEach(each -> member(each.getKey(), type.byName().get(each.getKey()), each.getValue(), into));
        } else {
            into.add(Item.foreign(name, entry));
        }
    }

    private static void member(String key, @Nullable Member member, JsonNode node, List<Item> into) {
        if (member == null) {
            into.add(Item.foreign(key, node));
        } else if (node.isArray() && member.many()) {
            node.forEach(one -> into.add(one(member, one)));
        } else {
            into.add(one(member, node));
        }
    }

    private static Item one(Member member, JsonNode node) {
        IodefClass type = Classes.of(member);
        if (node instanceof ObjectNode object && type != null) {
            return object(member.name(), member.many(), object, type);
        }
        boolean text = type == null || type.text() != null;
        if (!text || !isScalar(node)) {
            return new Item(member.name(), member.many(), null, List.of(), node);
        }
        String value = text(node);
        return Item.leaf(member.name(), member.many(), member.base64() ? decoded(value) : value);
    }

    private static boolean isScalar(JsonNode node) {
        return node.isString() || node.isNumber() || node.isBoolean();
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** A URI in base64, as RFC 8727 says, or as it is, as most write it. */
    private static String decoded(String value) {
        try {
            String plain = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            return plain.startsWith("http") ? plain : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
