package hub.search.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of an incident's times is meant. */
public enum TimeField {
    /** When it began, as far as that is known. */
    OCCURRED("occurredStart"),
    DETECTED("detected"),
    /** When its first revision was received. */
    REPORTED("reported"),
    /** When its current revision was received. */
    UPDATED("updated");

    private final String target;

    TimeField(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }

    /** The name in requests. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TimeField> parse(String text) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(text))
                .findFirst();
    }
}
