package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.PropertyTypes;
import hub.formats.stix.object.PropertyTypes.PropertyType;
import hub.formats.stix.object.StixIds;
import hub.formats.value.Times;
import hub.model.delivery.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of objects that are no longer here, STIX 2.1 section 3.6.2: a version that is revoked, with the object's identity and
 * placeholders for whatever its type requires. What pointed somewhere points to the hub's identity: relationships start and end at domain objects.
 */
public final class Farewell {
    /** The kinds of which one says what a bundle is about, and so who its creator is. */
    private static final List<String> MAIN = List.of("incident", "report", "grouping", "observed-data");

    private static final String PLACEHOLDER = "removed";
    private static final String PATTERN = "[file:name = 'removed']";
    /** What a type needs besides its required properties, STIX 2.1 sections 4.10, 4.12 and 4.14. */
    private static final Map<String, Map<String, JsonNode>> BESIDES = Map.of(
            "location", Map.of("region", Json.tree(PLACEHOLDER)),
            "malware-analysis", Map.of("result", Json.tree("unknown")),
            "observed-data", Map.of("object_refs", Fill.array(List.of(file()), Json::tree)));

    private static final Set<String> COMMON =
            Set.of("type", "spec_version", "id", "created_by_ref", "created", "modified", "revoked");

    private Farewell() {}

    /** The objects of a bundle's creator that have versions: those that can be taken back. */
    public static List<Reference> references(JsonNode bundle) {
        JsonNode objects = bundle.path("objects");
        String creator = creator(objects);
        List<Reference> own = new ArrayList<>();
        for (JsonNode object : objects) {
            Instant created = time(object, "created");
            Instant modified = time(object, "modified");
            String by = object.path("created_by_ref").asString("");
            if (created != null && modified != null && by.equals(creator)) {
                String id = object.path("id").asString("");
                own.add(new Reference(id, created, by.isEmpty() ? null : by, modified, true));
            }
        }
        return own;
    }

    /** Of the main object, else of the first that names one. */
    private static String creator(JsonNode objects) {
        for (String type : MAIN) {
            for (JsonNode object : objects) {
                if (object.path("type").asString("").equals(type)) {
                    return object.path("created_by_ref").asString("");
                }
            }
        }
        return objects.valueStream()
                .map(object -> object.path("created_by_ref").asString(""))
                .filter(by -> !by.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Instant time(JsonNode object, String name) {
        String text = object.path(name).asString("");
        return text.isEmpty() ? null : Times.parse(text);
    }

    /** The farewell to the newest version of an object. */
    public static ObjectNode to(Reference object) {
        int dashes = object.id().indexOf("--");
        String type = dashes < 0 ? object.id() : object.id().substring(0, dashes);
        ObjectNode out = new Fill()
                .text("type", type)
                .text("spec_version", "2.1")
                .text("id", object.id())
                .text("created_by_ref", object.createdBy())
                .text("created", Times.stix(object.created()))
                .text("modified", Times.stix(object.modified().plusNanos(1_000)))
                .flag("revoked", true)
                .done();
        ObjectTypes.find(type)
                .map(ObjectTypes.ObjectType::required)
                .orElse(Set.of())
                .forEach(name -> {
                    if (!COMMON.contains(name)) {
                        out.set(name, placeholder(object, type, name));
                    }
                });
        BESIDES.getOrDefault(type, Map.of()).forEach(out::set);
        return out;
    }

    /** The id of a file that is called by the placeholder. */
    private static String file() {
        ObjectNode file = Json.object().put("type", "file").put("name", PLACEHOLDER);
        return StixIds.ofObservable(file).orElseThrow();
    }

    private static JsonNode placeholder(Reference object, String type, String name) {
        PropertyType known = PropertyTypes.find(type, name);
        if (known == null) {
            return Json.tree(PLACEHOLDER);
        }
        return switch (known.shape()) {
            case TEXT -> Json.tree(name.equals("pattern") ? PATTERN : text(name));
            case WORD ->
                Json.tree(
                        known.values().isEmpty() ? PLACEHOLDER : known.values().getFirst());
            case HEX, BASE64 -> Json.tree("");
            case TIME -> Json.tree(Times.stix(object.created()));
            case FLAG -> Json.tree(false);
            case INTEGER, NUMBER -> Json.tree(1);
            case REF -> Json.tree(Identities.HUB);
            case REFS -> Fill.array(List.of(Identities.HUB), Json::tree);
            case TEXTS, WORDS -> Fill.array(List.of(PLACEHOLDER), Json::tree);
            case OBJECT -> Json.object();
            case OBJECTS -> Fill.array(List.of(Json.object()), node -> node);
        };
    }

    private static String text(String name) {
        return name.equals("pattern_type") ? "stix" : PLACEHOLDER;
    }
}
