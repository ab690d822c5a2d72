package hub.model.indicator;

import java.util.Optional;

/** The first look at anything a sender wrote: bounded, trimmed of visible and invisible space, free of control characters. */
final class CleanText {

    private CleanText() {}

    /** The trimmed text; empty if nothing is left, if it is too long or holds what no value holds. */
    static Optional<String> of(String raw, int maxLength, boolean multiline) {
        if (raw.length() > maxLength) {
            return Optional.empty();
        }
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        String text = raw.substring(start, end);
        return text.isEmpty() || !isClean(text, multiline) ? Optional.empty() : Optional.of(text);
    }

    /** White space, no-break spaces, zero-width space and joiners' cousins that copying from web pages leaves behind. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "\u200B\u2060\uFEFF\u00AD".indexOf(c) >= 0;
    }

    private static boolean isClean(String text, boolean multiline) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = c == '\t' || c == '\n' || c == '\r';
            if (layout ? !multiline : Character.isISOControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
