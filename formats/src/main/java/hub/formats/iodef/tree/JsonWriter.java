package hub.formats.iodef.tree;

import hub.formats.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the neutral tree, or a part of it, as IODEF JSON, RFC 8727. */
public final class JsonWriter {
    private static final IodefClass TEXT = Classes.named("ML");

    private JsonWriter() {}

    public static ObjectNode write(Item document) {
        return object(document, Classes.DOCUMENT);
    }

    /** An item as JSON, as a member of the class around it; without a class, whatever it has. */
    public static JsonNode member(Item item, @Nullable IodefClass owner) {
        return member(item, owner == null ? null : owner.byName().get(item.name()));
    }

    /** Only text in some language may be an object or plain text. */
    private static JsonNode write(Item item, @Nullable IodefClass type) {
        if (item.json() != null) {
            return item.json();
        }
        boolean plain = item.children().isEmpty() && (type == null || type.equals(TEXT));
        return plain ? Json.tree(Objects.requireNonNullElse(item.value(), "")) : object(item, type);
    }

    private static ObjectNode object(Item item, @Nullable IodefClass type) {
        ObjectNode node = Json.object();
        if (item.value() != null) {
            Member text = type == null ? null : type.text();
            node.set(text == null ? "value" : text.name(), value(item.value(), text));
        }
        Map<String, ArrayNode> lists = new HashMap<>();
        for (Item child : item.children()) {
            Member member = type == null ? null : type.byName().get(child.name());
            JsonNode value = member(child, member);
            if (member != null && member.group() != null) {
                lists.computeIfAbsent(member.group(), node::putArray)
                        .add(Json.object().set(child.name(), value));
            } else if (child.listed() || (member != null && member.many())) {
                lists.computeIfAbsent(child.name(), node::putArray).add(value);
            } else {
                node.set(child.name(), value);
            }
        }
        return node;
    }

    private static JsonNode member(Item child, @Nullable Member member) {
        IodefClass type = member == null ? null : Classes.of(member);
        boolean leaf = member != null
                && type == null
                && child.json() == null
                && child.children().isEmpty();
        return leaf ? value(child.value(), member) : write(child, type);
    }

    private static JsonNode value(@Nullable String text, @Nullable Member member) {
        if (text == null || member == null) {
            return Json.tree(Objects.requireNonNullElse(text, ""));
        }
        if (member.base64()) {
            return Json.tree(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
        return member.number() ? number(text) : Json.tree(text);
    }

    private static JsonNode number(String text) {
        BigDecimal number = Numbers.parse(text);
        if (number == null) {
            return Json.tree(text);
        }
        boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= 18;
        return Json.tree(whole ? (Object) number.longValueExact() : number);
    }
}
