package hub.search.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, understood: dates are moments, indicators are match keys, and nothing in it can be expensive or mean something else. */
public sealed interface Node {

    /** True if some part of the query looks for what the asker may not look for. */
    default boolean withholds() {
        return switch (this) {
            case And and -> and.nodes().stream().anyMatch(Node::withholds);
            case Or or -> or.nodes().stream().anyMatch(Node::withholds);
            case Not not -> not.node().withholds();
            case Keys keys -> keys.withheld();
            default -> false;
        };
    }

    /** Everything. */
    record All() implements Node {}

    /** All of these; at least one. */
    record And(List<Node> nodes) implements Node {
        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /** Any of these; at least one. */
    record Or(List<Node> nodes) implements Node {
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** Everything but this. */
    record Not(Node node) implements Node {}

    /**
     * These words, next to each other, in any case.
     *
     * @param field of the kind TEXT or NAME; null for the title or the text
     * @param text one word or more, as written
     */
    record Phrase(@Nullable Field field, String text) implements Node {}

    /**
     * A whole value.
     *
     * @param field of the kind WORD, EXACT or FLAG
     * @param value in lower case unless the kind is EXACT
     */
    record Term(Field field, String value) implements Node {}

    /**
     * Values, or words of a text, that begin so.
     *
     * @param field of the kind TEXT, NAME, WORD or EXACT; null for the title or the text
     * @param start at least {@value QueryParser#MIN_PREFIX} characters, in lower case unless the kind is EXACT
     */
    record Prefix(@Nullable Field field, String start) implements Node {}

    /**
     * A span of time.
     *
     * @param field of the kind DATE or PERIOD
     * @param from first moment; null for open
     * @param to first moment that is no longer in it; null for open
     */
    record Times(
            Field field, @Nullable Instant from, @Nullable Instant to) implements Node {}

    /**
     * A range of numbers.
     *
     * @param field of the kind NUMBER
     * @param from the least; null for open
     * @param to the greatest; null for open
     */
    record Numbers(
            Field field, @Nullable Long from, @Nullable Long to) implements Node {}

    /**
     * Indicators with any of these match keys.
     *
     * @param matchKeys at least one
     * @param withheld true if the value may be one that the asker may not look for
     */
    record Keys(List<String> matchKeys, boolean withheld) implements Node {
        public Keys {
            matchKeys = List.copyOf(matchKeys);
        }
    }

    /** Addresses within a network, {@code 198.51.100.0/24}. */
    record Cidr(String network) implements Node {}

    /** The field has a value. */
    record Exists(Field field) implements Node {}
}
