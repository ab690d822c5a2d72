package hub.model.problem;

/** Makes text from outside safe to print: no control characters, no bidirectional overrides, bounded length. */
public final class Printable {
    private Printable() {}

    /**
     * The text with every dangerous character as a visible escape, and cut to {@code max} characters with an ellipsis. What is cut
     * never ends within a character, and making it printable again changes nothing.
     */
    public static String of(String text, int max) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), max) + 1);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String shown = dangerous(c) ? "\\u%04x".formatted(c) : Character.toString(c);
            if (out.length() + shown.length() > max) {
                return out.append('…').toString();
            }
            out.append(shown);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** The value in quotes, cut so that a message stays readable; in single ones if it has others of its own. */
    public static String quote(Object value) {
        String shown = bare(value);
        char mark = shown.indexOf('"') < 0 ? '"' : '\'';
        return mark + shown + mark;
    }

    /** The same without quotes, for what always has quotes of its own. */
    public static String bare(Object value) {
        return of(String.valueOf(value), 80);
    }

    /** True if there are no control characters in it but line breaks and tabs. */
    public static boolean isText(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static boolean dangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isBidirectional(c);
        };
    }

    /** Arabic letter mark, the left-to-right and right-to-left marks, embeddings, overrides and isolates. */
    private static boolean isBidirectional(int c) {
        return c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
