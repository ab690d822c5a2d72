package hub.search.read;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values by field.
 *
 * @param values fields of the query language that have a value
 */
public record Labels(Map<String, List<String>> values) {
    public Labels {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }
}
