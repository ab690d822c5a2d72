package hub.model.fiveg;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entries in the order of their table, found by a folded spelling: case, spaces and the separators {@code - _ . /} do not count. */
final class Vocabulary<T> {

    private final List<T> entries;
    private final Map<String, T> byKey = new LinkedHashMap<>();

    Vocabulary(List<T> entries, Function<T, ? extends Collection<String>> spellings) {
        this.entries = List.copyOf(entries);
        for (T entry : entries) {
            for (String spelling : spellings.apply(entry)) {
                T other = byKey.putIfAbsent(fold(spelling), entry);
                if (other != null && !other.equals(entry)) {
                    throw new IllegalStateException("spelling: " + spelling + " (expected one entry, found two)");
                }
            }
        }
    }

    List<T> entries() {
        return entries;
    }

    Optional<T> find(String spelling) {
        return spelling.length() > 200 ? Optional.empty() : Optional.ofNullable(byKey.get(fold(spelling)));
    }

    static String fold(String spelling) {
        StringBuilder key = new StringBuilder(spelling.length());
        String lower = spelling.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ("-_./ \u2013".indexOf(c) < 0) {
                key.append(c);
            }
        }
        return key.toString();
    }
}
