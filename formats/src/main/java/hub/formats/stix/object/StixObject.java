package hub.formats.stix.object;

import hub.formats.json.Pointers;
import hub.formats.value.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of a bundle. The getters are lenient: what has another type than expected counts as absent, for the rules have said it.
 *
 * @param index its place in the bundle
 * @param node as it was sent
 */
public record StixObject(int index, ObjectNode node) {
    /** Where in the report the object stands. */
    public String pointer() {
        return Pointers.child("/objects", index);
    }

    public String at(String property) {
        return Pointers.child(pointer(), property);
    }

    public String type() {
        return node.path("type").asString("");
    }

    public String id() {
        return node.path("id").asString("");
    }

    public boolean is(String type) {
        return type().equals(type);
    }

    public @Nullable String text(String property) {
        return text(node.path(property));
    }

    public List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(property)) {
            String text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The objects in a list; none if it is no list. */
    public List<ObjectNode> objects(String property) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : list(property)) {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }

    public @Nullable Instant time(String property) {
        String text = text(property);
        return text == null ? null : Times.parse(text);
    }

    public boolean flag(String property) {
        return node.path(property).booleanValue(false);
    }

    /** The extension of this id; empty if there is none. */
    public JsonNode extension(String id) {
        return node.path("extensions").path(id);
    }

    /** What this object points to: every {@code _ref} and {@code _refs}, except markings. */
    public List<String> refs() {
        List<String> refs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (name.endsWith("_ref") || (name.endsWith("_refs") && !name.equals("object_marking_refs"))) {
                refs.addAll(
                        property.getValue().isArray()
                                ? texts(name)
                                : text(name) == null
                                        ? List.of()
                                        : List.of(property.getValue().stringValue()));
            }
        }
        return refs;
    }

    /** The ids that sources give to this object, with the name of the source. */
    public List<ObjectNode> externalReferences() {
        return objects("external_references");
    }

    public static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private Iterable<JsonNode> list(String property) {
        JsonNode list = node.path(property);
        return list.isArray() ? list : List.of();
    }
}
