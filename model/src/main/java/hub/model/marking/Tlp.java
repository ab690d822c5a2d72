package hub.model.marking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Traffic Light Protocol 2.0 of FIRST, from the weakest to the strictest. */
public enum Tlp {
    CLEAR("CLEAR"),
    GREEN("GREEN"),
    AMBER("AMBER"),
    AMBER_STRICT("AMBER+STRICT"),
    RED("RED");

    private static final Pattern SAID = Pattern.compile(
            "TLP(?:\\s?v?\\s?[12](?:\\.0)?)?(?![\\p{L}\\p{N}])(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    /**
     * Reads what people write who have no list to choose from: {@code TLP: RED}, {@code tlp-red}, {@code tlp="red"}, {@code TLP:AMBER (STRICT)}.
     *
     * @return empty if it does not begin like a TLP. What begins like one and is none is {@link #AMBER_STRICT}: somebody meant to limit it
     */
    public static Optional<Tlp> said(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher matcher = SAID.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = NO_WORD.matcher(matcher.group(1)).replaceAll("+");
        int from = name.startsWith("+") ? 1 : 0;
        int to = name.endsWith("+") ? name.length() - 1 : name.length();
        return parse(name.substring(Math.min(from, to), to)).or(() -> Optional.of(AMBER_STRICT));
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
