package hub.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the query language.
 *
 * @param name as people write it
 * @param kind how it is searched
 * @param target the field of the incidents index that is searched
 * @param facet the field of the incidents index whose values are counted; null if it is no facet
 * @param values all values that it can have, lower case; empty for an open set
 */
public record Field(
        String name,
        FieldKind kind,
        String target,
        @Nullable String facet,
        List<String> values) {
    public Field {
        values = List.copyOf(values);
    }

    static Field of(String name, FieldKind kind) {
        return new Field(name, kind, name, null, List.of());
    }

    static Field facet(String name, FieldKind kind) {
        return new Field(name, kind, name, name, List.of());
    }

    Field searching(String field) {
        return new Field(name, kind, field, facet, values);
    }

    Field among(String... all) {
        return new Field(name, kind, target, facet, List.of(all));
    }
}
