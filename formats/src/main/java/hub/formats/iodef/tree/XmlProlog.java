package hub.formats.iodef.tree;

/** What stands before the root element: a look at a few characters, for sniffing and against document types. */
public final class XmlProlog {
    private final String text;
    private int at;

    private XmlProlog(String text) {
        this.text = text;
    }

    /** The root element's name without its prefix; empty if the text ends before it or has none. */
    public static String root(String text) {
        XmlProlog prolog = new XmlProlog(text);
        prolog.skip();
        return prolog.isDocumentType() ? "" : prolog.name();
    }

    /** True if the document has a document type declaration, the door to entities. It can stand nowhere else. */
    static boolean hasDocumentType(String text) {
        XmlProlog prolog = new XmlProlog(text);
        prolog.skip();
        return prolog.isDocumentType();
    }

    /** Passes over space, comments and processing instructions, the XML declaration among them. */
    private void skip() {
        while (at < text.length()) {
            if (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff') {
                at++;
            } else if (text.startsWith("<?", at)) {
                to("?>");
            } else if (text.startsWith("<!--", at)) {
                to("-->");
            } else {
                return;
            }
        }
    }

    private void to(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }

    private boolean isDocumentType() {
        return text.startsWith("<!", at);
    }

    private String name() {
        if (at >= text.length() || text.charAt(at) != '<') {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && !endsName(text.charAt(end))) {
            end++;
        }
        String name = end < text.length() ? text.substring(at + 1, end) : "";
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/' || c == '<';
    }
}
