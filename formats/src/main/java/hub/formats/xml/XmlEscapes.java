package hub.formats.xml;

/** Text as XML 1.0 writes it. What XML cannot say at all (most control characters) becomes U+FFFD. */
public final class XmlEscapes {
    private static final char INSTEAD = '\ufffd';

    private XmlEscapes() {}

    public static void text(String text, StringBuilder out) {
        escape(text, false, out);
    }

    public static void attribute(String text, StringBuilder out) {
        escape(text, true, out);
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : Character.toString(c));
                default -> out.append(isLegal(text, i) ? c : INSTEAD);
            }
        }
    }

    /** XML 1.0 section 2.2; a surrogate needs its other half. */
    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\ufffe';
    }
}
