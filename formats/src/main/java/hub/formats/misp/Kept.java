package hub.formats.misp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the hub's model has no place for, kept in {@code extra} so that it comes out again: by the UUID of its attribute or object, and only where it is not
 * what the hub would write anyway. Parts that are marked narrower than the event are never in it.
 */
final class Kept {
    /** Where in {@code extra} it stands. */
    static final String ATTRIBUTES = "/Attribute";

    static final String OBJECTS = "/Object";
    static final String TAGS = "/Tag";

    static final String TYPE = "type";
    static final String VALUE = "value";
    static final String CATEGORY = "category";
    static final String TO_IDS = "to_ids";
    static final String COMMENT = "comment";
    static final String OBJECT = "object";
    static final String RELATION = "object_relation";
    static final String TAG = "Tag";
    static final String ATTRIBUTE = "Attribute";
    static final List<String> OF_OBJECT =
            List.of("name", "meta-category", "description", "template_uuid", "template_version", COMMENT);

    private final Map<String, Map<String, Object>> attributes;
    private final Map<String, Map<String, Object>> objects;

    Kept() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    private Kept(Map<String, Map<String, Object>> attributes, Map<String, Map<String, Object>> objects) {
        this.attributes = attributes;
        this.objects = objects;
    }

    /** What an earlier reading kept; whatever does not look like it is not taken. */
    static Kept of(Map<String, Object> extra) {
        return new Kept(maps(extra.get(ATTRIBUTES)), maps(extra.get(OBJECTS)));
    }

    void attribute(String uuid, Map<String, Object> members) {
        if (!members.isEmpty()) {
            attributes.put(uuid, members);
        }
    }

    void object(String uuid, Map<String, Object> members) {
        objects.put(uuid, members);
    }

    Map<String, Object> attribute(String uuid) {
        return attributes.getOrDefault(uuid, Map.of());
    }

    Map<String, Map<String, Object>> attributes() {
        return attributes;
    }

    Map<String, Object> object(String uuid) {
        return objects.getOrDefault(uuid, Map.of());
    }

    /** The attributes of an object that are no indicators, by their UUIDs. */
    Map<String, Map<String, Object>> texts(String object) {
        return maps(object(object).get(ATTRIBUTE));
    }

    Map<String, Map<String, Object>> objects() {
        return objects;
    }

    void into(Map<String, Object> extra) {
        if (!attributes.isEmpty()) {
            extra.put(ATTRIBUTES, attributes);
        }
        if (!objects.isEmpty()) {
            extra.put(OBJECTS, objects);
        }
    }

    static Map<String, Map<String, Object>> maps(@Nullable Object value) {
        Map<String, Map<String, Object>> maps = new TreeMap<>();
        map(value).forEach((uuid, members) -> {
            if (MispIds.isUuid(uuid) && members instanceof Map<?, ?>) {
                maps.put(uuid, map(members));
            }
        });
        return maps;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> any) {
            any.forEach((key, member) -> map.put(String.valueOf(key), member));
        }
        return map;
    }

    static @Nullable String text(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
