package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.PropertyTypes;
import hub.formats.stix.object.PropertyTypes.PropertyType;
import hub.formats.value.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the version of an object that says that it is no longer here, STIX 2.1 section 3.6.2: revoked, with its identity, its marking and
 * placeholders for whatever its type requires.
 */
public final class Farewell {
    private static final String PLACEHOLDER = "removed";
    private static final String PATTERN = "[file:name = 'removed']";
    private static final Set<String> COMMON = Set.of(
            "type", "spec_version", "id", "created_by_ref", "created", "modified", "object_marking_refs", "revoked");

    private Farewell() {}

    /**
     * The farewell to one version.
     *
     * @param object with {@code created} and {@code modified}
     * @param modified of that version
     */
    public static ObjectNode to(ObjectNode object, Instant modified) {
        ObjectNode out = Json.object();
        for (String name :
                List.of("type", "spec_version", "id", "created_by_ref", "created", "modified", "object_marking_refs")) {
            JsonNode value = object.get(name);
            if (value != null) {
                out.set(name, value);
            }
        }
        out.put("modified", Times.stix(modified.plusNanos(1_000))).put("revoked", true);
        String type = object.path("type").asString("");
        ObjectTypes.find(type)
                .map(ObjectTypes.ObjectType::required)
                .orElse(Set.of())
                .forEach(name -> {
                    if (!COMMON.contains(name)) {
                        out.set(name, placeholder(object, type, name));
                    }
                });
        return out;
    }

    private static JsonNode placeholder(ObjectNode object, String type, String name) {
        PropertyType known = PropertyTypes.find(type, name);
        String created = object.path("created").asString("");
        if (known == null) {
            return Json.tree(PLACEHOLDER);
        }
        return switch (known.shape()) {
            case TEXT -> Json.tree(name.equals("pattern") ? PATTERN : text(name));
            case WORD -> Json.tree(known.values().isEmpty() ? PLACEHOLDER : known.values().getFirst());
            case HEX, BASE64 -> Json.tree("");
            case TIME -> Json.tree(created);
            case FLAG -> Json.tree(false);
            case INTEGER, NUMBER -> Json.tree(1);
            case REF -> Json.tree(object.path("id").asString(""));
            case REFS -> Fill.array(List.of(object.path("id").asString("")), Json::tree);
            case TEXTS, WORDS -> Fill.array(List.of(PLACEHOLDER), Json::tree);
            case OBJECT -> Json.object();
            case OBJECTS -> Fill.array(List.of(Json.object()), node -> node);
        };
    }

    private static String text(String name) {
        return name.equals("pattern_type") ? "stix" : PLACEHOLDER;
    }
}
