package hub.model.indicator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A type that is no more than a pattern and a spelling.
 *
 * @param id of the type
 * @param pattern of the whole canonical value
 * @param spelling turns what senders write into the canonical value; the pattern decides afterwards
 * @param expected of bad values
 * @param telling whether an untyped value of this pattern is of this type
 * @param personalData of values
 * @param defaultLife of values
 */
record Spelled(
        String id,
        Pattern pattern,
        UnaryOperator<String> spelling,
        String expected,
        boolean telling,
        PersonalData personalData,
        Optional<Duration> defaultLife)
        implements IndicatorType {

    /** A type without personal data and without an end of life. */
    static Spelled of(String id, String pattern, UnaryOperator<String> spelling, String expected) {
        return new Spelled(
                id, Pattern.compile(pattern), spelling, expected, false, PersonalData.NONE, Optional.empty());
    }

    /** The same, recognized where the sender names no type. */
    Spelled andTelling() {
        return new Spelled(id, pattern, spelling, expected, true, personalData, defaultLife);
    }

    /** The same for values that concern persons. */
    Spelled about(PersonalData persons) {
        return new Spelled(id, pattern, spelling, expected, telling, persons, defaultLife);
    }

    @Override
    public Outcome parse(String text) {
        String value = spelling.apply(text);
        return pattern.matcher(value).matches()
                ? Outcome.accepted(Canonical.of(id, value))
                : new Outcome.Rejected(expected);
    }

    @Override
    public boolean resembles(String text) {
        return telling && pattern.matcher(spelling.apply(text)).matches();
    }
}
