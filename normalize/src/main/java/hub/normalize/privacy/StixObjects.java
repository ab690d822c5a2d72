package hub.normalize.privacy;

import hub.formats.stix.object.Redacted;
import hub.formats.stix.object.StixIds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
        Deque<String> open = new ArrayDeque<>();
        objects.stream().filter(isChanged).forEach(object -> id(object).ifPresent(open::add));
        Map<String, Set<String>> referring = open.isEmpty() ? Map.of() : referring(objects);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!ids.containsKey(id)) {
                ids.put(id, Redacted.id(id, seal.apply(id)));
                open.addAll(referring.getOrDefault(id, Set.of()));
            }
        }
        return ids;
    }

    /** By the id that is referred to, who refers: asked once for each, so that a long chain costs no more than its length. */
    private static Map<String, Set<String>> referring(List<Map<String, Object>> objects) {
        Set<String> known =
                objects.stream().flatMap(object -> id(object).stream()).collect(Collectors.toSet());
        Map<String, Set<String>> referring = new HashMap<>();
        for (Map<String, Object> object : objects) {
            id(object)
                    .ifPresent(id -> eachText(object, text -> {
                        if (known.contains(text)) {
                            referring
                                    .computeIfAbsent(text, unused -> new HashSet<>())
                                    .add(id);
                        }
                    }));
        }
        return referring;
    }

    private static Optional<String> id(Map<String, Object> object) {
        return object.get("id") instanceof String id && StixIds.isId(id) ? Optional.of(id) : Optional.empty();
    }

    private static void eachText(@Nullable Object value, Consumer<String> visit) {
        switch (value) {
            case String text -> visit.accept(text);
            case List<?> list -> list.forEach(item -> eachText(item, visit));
            case Map<?, ?> map -> map.values().forEach(item -> eachText(item, visit));
            case null, default -> {}
        }
    }
}
