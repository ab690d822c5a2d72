package hub.search.read;

import hub.search.engine.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of hits; equals are ordered by id, so that the order is total.
 *
 * @param key by what
 * @param descending greatest or newest first; relevance always begins with the best
 */
public record Sort(Key key, boolean descending) {
    /** What hits can be ordered by. */
    public enum Key {
        RELEVANCE("_score"),
        OCCURRED("occurredStart"),
        DETECTED("detected"),
        REPORTED("reported"),
        UPDATED("updated"),
        SEVERITY("severityRank");

        private final String target;

        Key(String target) {
            this.target = target;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Sort RELEVANCE = new Sort(Key.RELEVANCE, true);

    /** The default where there are no words to match: it does not change while somebody pages. */
    public static final Sort NEWEST = new Sort(Key.REPORTED, true);

    /** Reads {@code reported} or {@code -reported}. */
    public static Optional<Sort> parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.label().equals(name))
                .findFirst()
                .map(key -> key == Key.RELEVANCE ? RELEVANCE : new Sort(key, descending));
    }

    /** As in a request: {@code -reported}. */
    public String label() {
        return (descending && key != Key.RELEVANCE ? "-" : "") + key.label();
    }

    List<ObjectNode> clauses() {
        List<ObjectNode> clauses = new ArrayList<>();
        if (key == Key.RELEVANCE) {
            clauses.add(clause(key.target, "desc"));
            clauses.add(clause(Key.REPORTED.target, "desc"));
        } else {
            ObjectNode clause = clause(key.target, descending ? "desc" : "asc");
            ((ObjectNode) clause.path(key.target)).put("missing", "_last");
            clauses.add(clause);
        }
        clauses.add(clause("id", "asc"));
        return clauses;
    }

    private static ObjectNode clause(String field, String order) {
        return Json.object(field, Json.object().put("order", order.toLowerCase(Locale.ROOT)));
    }
}
