package hub.model.indicator;

import java.util.Locale;

/** Characters of ASCII only: digits of other scripts are not digits of an identifier. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isDigits(String text, int min, int max) {
        return text.length() >= min && text.length() <= max && text.chars().allMatch(c -> isDigit((char) c));
    }

    static boolean isHex(String text, int min, int max) {
        return text.length() >= min && text.length() <= max && text.chars().allMatch(c -> isHexDigit((char) c));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The text without a prefix in any case, as in {@code IMSI-}, {@code imsi:} or {@code imsi }. */
    static String withoutPrefix(String text, String prefix) {
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length()) || text.length() == prefix.length()) {
            return text;
        }
        char next = text.charAt(prefix.length());
        return "-:= ".indexOf(next) < 0
                ? text
                : text.substring(prefix.length() + 1).strip();
    }

    /** The text without spaces and hyphens. */
    static String compact(String text) {
        return text.replace(" ", "").replace("-", "");
    }
}
