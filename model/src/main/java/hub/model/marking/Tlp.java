package hub.model.marking;

import java.util.Locale;
import java.util.Optional;

/** The Traffic Light Protocol 2.0 of FIRST, from the weakest to the strictest. */
public enum Tlp {
    CLEAR("CLEAR"),
    GREEN("GREEN"),
    AMBER("AMBER"),
    AMBER_STRICT("AMBER+STRICT"),
    RED("RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /** The name that FIRST gives, {@code AMBER+STRICT} with a plus. */
    public String label() {
        return label;
    }

    public boolean isStricterThan(Tlp other) {
        return compareTo(other) > 0;
    }

    /** Reads a label in any case, with or without {@code TLP:}; TLP 1's WHITE is CLEAR. */
    public static Optional<Tlp> parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("TLP:")) {
            name = name.substring(4);
        }
        return switch (name) {
            case "CLEAR", "WHITE" -> Optional.of(CLEAR);
            case "GREEN" -> Optional.of(GREEN);
            case "AMBER" -> Optional.of(AMBER);
            case "AMBER+STRICT" -> Optional.of(AMBER_STRICT);
            case "RED" -> Optional.of(RED);
            default -> Optional.empty();
        };
    }
}
