package hub.normalize.privacy;

import hub.formats.stix.object.Redacted;
import hub.formats.stix.object.StixIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a STIX bundle have to change. Two objects of one id must be the same everywhere, so a changed one gets another id, and so does
 * what refers to it.
 */
final class StixObjects {
    private StixObjects() {}

    /**
     * New ids by old ones.
     *
     * @param isChanged whether an object names a subscriber
     * @param seal a keyed hash: the id of an observable is a plain hash of what it holds
     */
    static Map<String, String> newIds(
            List<Map<String, Object>> objects, Predicate<Map<String, Object>> isChanged, UnaryOperator<String> seal) {
        Map<String, String> ids = new HashMap<>();
        List<Map<String, Object>> same = new ArrayList<>();
        for (Map<String, Object> object : objects) {
            if (!(isChanged.test(object) && add(object, ids, seal))) {
                same.add(object);
            }
        }
        boolean more = !ids.isEmpty();
        while (more) {
            more = same.removeIf(object -> refersTo(object, ids) && add(object, ids, seal));
        }
        return ids;
    }

    private static boolean add(Map<String, Object> object, Map<String, String> ids, UnaryOperator<String> seal) {
        if (!(object.get("id") instanceof String id) || !StixIds.isId(id)) {
            return false;
        }
        ids.put(id, Redacted.id(id, seal.apply(id)));
        return true;
    }

    private static boolean refersTo(@Nullable Object value, Map<String, String> ids) {
        return switch (value) {
            case String text -> ids.containsKey(text);
            case List<?> list -> list.stream().anyMatch(item -> refersTo(item, ids));
            case Map<?, ?> map -> map.values().stream().anyMatch(item -> refersTo(item, ids));
            case null, default -> false;
        };
    }
}
