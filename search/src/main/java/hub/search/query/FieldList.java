package hub.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that a query may name: what is not in the list cannot be searched, counted or sorted by. */
public final class FieldList {
    private final List<Field> all;
    private final Map<String, Field> byName;

    FieldList(Field... fields) {
        all = List.of(fields);
        byName = all.stream().collect(Collectors.toUnmodifiableMap(field -> folded(field.name()), Function.identity()));
    }

    public List<Field> all() {
        return all;
    }

    /** The field of this name, in any case. */
    public Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
