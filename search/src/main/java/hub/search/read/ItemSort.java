package hub.search.read;

import hub.search.engine.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of items; equals are ordered by their age, which is never the same for two.
 *
 * @param key by what; what lacks it comes last
 * @param descending greatest or newest first; relevance always begins with the best
 */
public record ItemSort(Key key, boolean descending) {
    /** What items can be ordered by. */
    public enum Key {
        RELEVANCE("_score"),
        CREATED("created"),
        UPDATED("updated"),
        DUE("due"),
        HAPPENED("happened");

        private final String target;

        Key(String target) {
            this.target = target;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For people. */
    public static final String EXPECTED =
            Arrays.stream(Key.values()).map(Key::label).collect(Collectors.joining(", "))
                    + ", with - before it for the other direction";

    static final ItemSort RELEVANCE = new ItemSort(Key.RELEVANCE, true);

    public static final ItemSort NEWEST = new ItemSort(Key.CREATED, true);

    /** Reads {@code due} or {@code -due}. */
    public static Optional<ItemSort> parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.label().equals(name))
                .findFirst()
                .map(key -> key == Key.RELEVANCE ? RELEVANCE : new ItemSort(key, descending));
    }

    /** As in a request. */
    public String label() {
        return (descending ? "-" : "") + key.label();
    }

    List<ObjectNode> clauses() {
        String order = descending ? "desc" : "asc";
        ObjectNode first = Json.object().put("order", order);
        if (key != Key.RELEVANCE) {
            first.put("missing", "_last");
        }
        return List.of(
                Json.object(key.target, first),
                Json.object("place", Json.object().put("order", order)));
    }
}
