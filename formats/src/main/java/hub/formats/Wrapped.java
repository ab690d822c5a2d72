package hub.formats;

import java.util.regex.Pattern;

/**
 * Tells text from a report that something stands around: a quoted document, a comment or a stray line before it, an invisible character. Read as
 * text, it would go to whoever a word in it seems to name, and not to whom its own marking does.
 */
final class Wrapped {
    /** A JSON text in quotes; an object or a list of objects with a name in it; the beginning of an XML document. */
    private static final Pattern STRUCTURE = Pattern.compile("^[\\s\\p{Cf}\\p{Z}]*\"[\\s\\\\nrt]{0,100}[{\\[<]"
            + "|[{\\[]\\s{0,100}\\{?\\s{0,100}\\\\?\"[^\"\\n]{0,200}\"\\s{0,100}:"
            + "|<\\?xml\\s|<(?:[A-Za-z]{1,40}:)?IODEF-Document");

    private Wrapped() {}

    /** @param start of what is no JSON and no XML at its first character */
    static boolean is(String start) {
        return STRUCTURE.matcher(start).find();
    }
}
