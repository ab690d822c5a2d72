package hub.normalize.privacy;

import java.util.regex.Pattern;

/**
 * Writings of digits that a person or a program undoes before it reads: percent-encoding (RFC 3986 2.1; a digit needs none), character
 * references, and characters that nobody sees.
 */
final class Disguise {
    private static final Pattern PERCENT = Pattern.compile("%3([0-9])");
    private static final Pattern DECIMAL = Pattern.compile("&#0{0,5}(4[89]|5[0-7]);?");
    private static final Pattern HEX = Pattern.compile("&#[xX]0{0,5}3([0-9]);?");
    private static final Pattern UNSEEN = Pattern.compile("(?<=\\d)(?:\\p{Cf}|&shy;|&zwnj;|&zwj;){1,20}(?=\\d)");

    private Disguise() {}

    /** The text with its digits as they are meant. */
    static String undone(String text) {
        String plain = text;
        if (plain.contains("%3")) {
            plain = PERCENT.matcher(plain).replaceAll("$1");
        }
        if (plain.contains("&#")) {
            plain = HEX.matcher(plain).replaceAll("$1");
            plain = DECIMAL.matcher(plain).replaceAll(one -> String.valueOf(Integer.parseInt(one.group(1)) - '0'));
        }
        return UNSEEN.matcher(plain).replaceAll("");
    }
}
