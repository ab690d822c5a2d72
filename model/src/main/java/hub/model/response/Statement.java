package hub.model.response;

import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a response says. */
public sealed interface Statement {
    /** The name of its kind, {@code sighting}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What the incident lists, if a sighting is of that and not of the whole. */
    default @Nullable Seen indicator() {
        return null;
    }

    /** True if the author does not agree with what the incident says of suppliers: with all of it, or with that. */
    default boolean disputesSuppliers() {
        return false;
    }

    /**
     * An indicator as the incident lists it.
     *
     * @param type the hub's name of the type
     * @param value the canonical value; a stand-in for a subscriber's identifier
     */
    record Seen(String type, String value) {}

    /**
     * The author looked.
     *
     * @param outcome what came of it
     * @param indicator of the incident; null for the incident as a whole
     * @param count how often it was seen, from 1; null if not counted
     * @param firstSeen when first
     * @param lastSeen when last, not before the first
     * @param comment for people
     */
    record Sighting(
            Outcome outcome,
            @Nullable Seen indicator,
            @Nullable Long count,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable String comment)
            implements Statement {
        public Sighting {
            Objects.requireNonNull(outcome, "outcome");
            if (count != null && count < 1) {
                throw new IllegalArgumentException("count: " + count + " (expected 1 or more)");
            }
            if (firstSeen != null && lastSeen != null && lastSeen.isBefore(firstSeen)) {
                throw new IllegalArgumentException(
                        "lastSeen: " + lastSeen + " (expected " + firstSeen + " or later, as firstSeen says)");
            }
        }
    }

    /** What a sighting found, as MISP has it. */
    enum Outcome {
        SEEN,
        FALSE_POSITIVE,
        EXPIRED;

        public String label() {
            return Statement.label(this);
        }

        public static Optional<Outcome> parse(String text) {
            return Statement.parse(values(), text);
        }
    }

    /**
     * The author agrees or not.
     *
     * @param scale how much, the vocabulary {@code opinion-enum} of STIX 2.1, section 10.21
     * @param comment why
     */
    record Opinion(Scale scale, @Nullable String comment) implements Statement {
        public Opinion {
            Objects.requireNonNull(scale, "scale");
        }

        @Override
        public boolean disputesSuppliers() {
            return scale == Scale.STRONGLY_DISAGREE || scale == Scale.DISAGREE;
        }
    }

    /** From the strongest no to the strongest yes. */
    enum Scale {
        STRONGLY_DISAGREE,
        DISAGREE,
        NEUTRAL,
        AGREE,
        STRONGLY_AGREE;

        public String label() {
            return Statement.label(this);
        }

        public static Optional<Scale> parse(String text) {
            return Statement.parse(values(), text);
        }
    }

    /**
     * The author would correct something.
     *
     * @param pointer where, an RFC 6901 pointer into the incident in the hub's format
     * @param value what should stand there, as JSON says it; null to take it away
     * @param why for the owner
     */
    record Proposal(String pointer, @Nullable Object value, String why) implements Statement {
        private static final String PRODUCTS = "/fiveG/products";

        public Proposal {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("pointer: " + pointer + " (expected a JSON pointer)");
            }
            Objects.requireNonNull(why, "why");
        }

        @Override
        public boolean disputesSuppliers() {
            return pointer.equals(PRODUCTS) || pointer.startsWith(PRODUCTS + "/");
        }
    }

    /**
     * The author has an account of its own of what may be the same event, and says whether it is.
     *
     * @param account an incident of the author's
     * @param same true if it is the same event, false if it only looks like it
     * @param comment why
     */
    record Account(
            IncidentId account, boolean same, @Nullable String comment) implements Statement {
        public Account {
            Objects.requireNonNull(account, "account");
        }
    }

    /** The author asks the owner. */
    record Question(String text) implements Statement {
        public Question {
            Objects.requireNonNull(text, "text");
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> parse(E[] values, String text) {
        return Arrays.stream(values).filter(value -> label(value).equals(text)).findFirst();
    }
}
