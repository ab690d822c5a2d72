package hub.formats.json;

/** Escapes in JSON strings. */
final class Escapes {
    private static final int UNICODE = 6;

    private Escapes() {}

    /** True if the escape at an index is one half of a surrogate pair without the other. */
    static boolean isHalf(String text, int at) {
        int unit = unit(text, at);
        if (unit < 0 || !Character.isSurrogate((char) unit)) {
            return false;
        }
        int other = unit(text, at + UNICODE);
        return Character.isLowSurrogate((char) unit) || other < 0 || !Character.isLowSurrogate((char) other);
    }

    /** How many characters the escape at an index takes: a pair is one. */
    static int length(String text, int at) {
        int unit = unit(text, at);
        if (unit < 0) {
            return 2;
        }
        return Character.isHighSurrogate((char) unit) ? 2 * UNICODE : UNICODE;
    }

    /** The UTF-16 unit of the escape at an index; -1 if there is none of four hexadecimal digits. */
    private static int unit(String text, int at) {
        if (at + UNICODE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + UNICODE; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
