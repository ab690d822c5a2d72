package hub.model.marking;

import java.util.Locale;
import java.util.Optional;

/** The Permissible Actions Protocol, from the weakest to the strictest: what a recipient may do with the information. */
public enum Pap {
    /** No limit. */
    CLEAR,
    /** Active actions: ping, block, honeypot. */
    GREEN,
    /** Online checks at third parties. */
    AMBER,
    /** Passive and undetectable only. */
    RED;

    public boolean isStricterThan(Pap other) {
        return compareTo(other) > 0;
    }

    /** Reads a label in any case, with or without {@code PAP:}; the old WHITE is CLEAR. */
    public static Optional<Pap> parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("PAP:")) {
            name = name.substring(4);
        }
        return switch (name) {
            case "CLEAR", "WHITE" -> Optional.of(CLEAR);
            case "GREEN" -> Optional.of(GREEN);
            case "AMBER" -> Optional.of(AMBER);
            case "RED" -> Optional.of(RED);
            default -> Optional.empty();
        };
    }
}
