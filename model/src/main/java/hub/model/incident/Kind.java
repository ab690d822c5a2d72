package hub.model.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is about. */
public enum Kind {
    INCIDENT,
    OBSERVATION,
    VULNERABILITY,
    ADVISORY,
    QUESTION;

    /** The name in the hub's format. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(text)).findFirst();
    }
}
