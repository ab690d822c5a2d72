package hub.search.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Many standing queries, asked of one incident at a time: only those are asked that need something which the incident has. Not for several threads.
 *
 * @param <K> what a query is known by
 */
public final class QueryIndex<K> {
    private final Map<K, Standing> queries = new HashMap<>();
    private final Map<String, Set<K>> byTerm = new HashMap<>();
    private final Set<K> always = new LinkedHashSet<>();

    /** Keeps a query; one of the same key goes. */
    public void put(K key, Standing query) {
        remove(key);
        queries.put(key, query);
        query.required()
                .ifPresentOrElse(
                        needed -> needed.terms()
                                .forEach(term -> byTerm.computeIfAbsent(term, unused -> new LinkedHashSet<>())
                                        .add(key)),
                        () -> always.add(key));
    }

    public void remove(K key) {
        Standing old = queries.remove(key);
        if (old != null) {
            always.remove(key);
            old.required().ifPresent(needed -> needed.terms().forEach(term -> forget(term, key)));
        }
    }

    private void forget(String term, K key) {
        byTerm.computeIfPresent(term, (unused, keys) -> {
            keys.remove(key);
            return keys.isEmpty() ? null : keys;
        });
    }

    /** The keys of those that find the incident, of those that are wanted. */
    public List<K> matching(Searchable incident, Predicate<K> wanted) {
        Set<K> candidates = new LinkedHashSet<>(always);
        for (String term : Terms.of(incident)) {
            candidates.addAll(byTerm.getOrDefault(term, Set.of()));
        }
        return candidates.stream()
                .filter(wanted)
                .filter(key -> finds(key, incident))
                .toList();
    }

    /** True if this query finds the incident; false for one that is not known. */
    public boolean finds(K key, Searchable incident) {
        Standing query = queries.get(key);
        return query != null && query.finds(incident);
    }

    public int size() {
        return queries.size();
    }

    /** How many of them have to be asked of every incident. */
    int asked() {
        return always.size();
    }
}
