package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What became of a raw value. */
public sealed interface Outcome {

    /**
     * The value is understood.
     *
     * @param values at least one: a range of addresses becomes several prefixes
     */
    record Accepted(List<Canonical> values) implements Outcome {
        public Accepted {
            values = ImmutableList.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("accepted: no value (expected at least one)");
            }
        }

        public Canonical first() {
            return values.getFirst();
        }
    }

    /**
     * The value is not of the type.
     *
     * @param expected what a good value looks like, for people
     */
    record Rejected(String expected) implements Outcome {
        private static final int SHOWN = 80;

        /** The message of a problem: {@code teid: 4294967296 (expected 8 hex digits)}; a long value is cut. */
        public String message(String type, String raw) {
            String shown = raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "...";
            return type + ": " + shown + " (expected " + expected + ")";
        }
    }

    static Outcome accepted(Canonical one) {
        return new Accepted(List.of(one));
    }

    /** The values; none if rejected. */
    default List<Canonical> values() {
        return switch (this) {
            case Accepted accepted -> accepted.values;
            case Rejected _ -> List.of();
        };
    }
}
