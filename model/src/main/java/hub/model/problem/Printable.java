package hub.model.problem;

/** Makes text from outside safe to print: no control characters, no bidirectional overrides, bounded length. */
public final class Printable {
    private Printable() {}

    /** The text with every dangerous character as a visible escape, and cut to {@code max} characters with an ellipsis. */
    public static String of(String text, int max) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), max) + 8);
        for (int i = 0; i < text.length(); i++) {
            if (out.length() >= max) {
                return out.append('…').toString();
            }
            char c = text.charAt(i);
            if (dangerous(c)) {
                out.append("\\u").append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The value in quotes, cut so that a message stays readable. */
    public static String quote(Object value) {
        return '"' + of(String.valueOf(value), 80) + '"';
    }

    private static boolean dangerous(char c) {
        return Character.isISOControl(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u2028'
                || c == '\u2029';
    }
}
