package hub.formats.value;

/** What bounds an incident in every format. */
public final class Limits {
    /** The longest id of an owner, in characters. */
    public static final int MAX_ID = 200;
    /** The longest title or reason, in characters. */
    public static final int MAX_TITLE = 500;
    /** The most indicators of one report. */
    public static final int MAX_INDICATORS = 10_000;
    /** The most incidents of one report. */
    public static final int MAX_PARTS = 1000;

    /** What {@link #isId} wants. */
    public static final String ID = "1 to " + MAX_ID + " printable characters";
    /** What {@link #isTitle} wants. */
    public static final String TITLE = "1 to " + MAX_TITLE + " characters";

    private Limits() {}

    public static boolean isId(String text) {
        return !text.isBlank() && length(text) <= MAX_ID && text.chars().noneMatch(Limits::isUnprintable);
    }

    public static boolean isTitle(String text) {
        return !text.isBlank() && length(text) <= MAX_TITLE;
    }

    /** The text as a title: on one line, and if it is too long, cut with an ellipsis. */
    public static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return length(line) <= MAX_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
    }
}
