package hub.model.indicator;

import java.time.Duration;
import java.util.Optional;

/**
 * A type of indicator. The set is open: a new type is one class and one line in {@link IndicatorTypes}.
 *
 * <p>Contract, held by a test over all types: normalizing a canonical value gives the same value, match key and type; a value read back
 * from its defanged form is the same; nothing that a sender writes makes a type throw or take long.
 */
public interface IndicatorType {

    /** The hub's public name of the type: {@code ipv4}, {@code imsi}. */
    String id();

    /** What a good value looks like, to follow "expected". */
    String expected();

    /**
     * Reads text that {@link #normalize} has cleaned: not empty, bounded, no control characters (but line breaks and tabs if
     * {@link #multiline}).
     */
    Outcome parse(String text);

    /** Whether values of this type identify persons. */
    PersonalData personalData();

    /** The same for one value: test networks have no subscribers. */
    default PersonalData personalData(Canonical value) {
        return personalData();
    }

    /** How long such an indicator usually stays true, when its owner does not say; empty for ever. */
    default Optional<Duration> defaultLife() {
        return Optional.empty();
    }

    /** The value for text that people read, with nothing to click on. */
    default String defang(String canonical) {
        return canonical;
    }

    /** A quick look at an untyped, clean and refanged value: whether {@link #parse} is worth a try. */
    default boolean resembles(String text) {
        return false;
    }

    /** Longest raw value in characters; a longer one is rejected unread. */
    default int maxLength() {
        return 1024;
    }

    /** Whether line breaks and tabs are part of values. */
    default boolean multiline() {
        return false;
    }

    /** Trims, checks and reads a value as a sender wrote it. */
    default Outcome normalize(String raw) {
        return CleanText.of(raw, maxLength(), multiline()).map(this::parse).orElseGet(this::rejected);
    }

    private Outcome rejected() {
        return new Outcome.Rejected(expected());
    }
}
