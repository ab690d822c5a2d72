package hub.formats.iodef.tree;

import hub.model.problem.ProblemCode;

/**
 * One cheap look at the characters before a parser spends memory or time on them: how many elements there are, and how long attributes are. Knows tags
 * from the rest, no more of XML; what is not XML the parser says.
 */
final class XmlGuard {
    /** The most elements; small elements cost the most memory for their bytes. */
    static final int MAX_ELEMENTS = 400_000;
    /** The longest attribute, in characters. */
    static final int MAX_ATTRIBUTE = 65_536;

    private final String text;
    private int at;
    private int elements;

    private XmlGuard(String text) {
        this.text = text;
    }

    static void check(String text) throws XmlFault {
        new XmlGuard(text).check();
    }

    private void check() throws XmlFault {
        for (at = text.indexOf('<'); at >= 0 && at < text.length(); at = text.indexOf('<', at)) {
            if (text.startsWith("<!--", at)) {
                skip("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                skip("]]>");
            } else if (text.startsWith("<?", at)) {
                skip("?>");
            } else if (text.startsWith("</", at)) {
                at++;
            } else {
                tag();
            }
        }
    }

    private void skip(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void tag() throws XmlFault {
        elements++;
        if (elements > MAX_ELEMENTS) {
            throw new XmlFault(ProblemCode.TOO_LARGE, "more than " + MAX_ELEMENTS + " elements");
        }
        for (at++; at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<'; at++) {
            char quote = text.charAt(at);
            if (quote == '"' || quote == '\'') {
                value(quote);
            }
        }
    }

    private void value(char quote) throws XmlFault {
        int end = text.indexOf(quote, at + 1);
        int length = (end < 0 ? text.length() : end) - at - 1;
        if (length > MAX_ATTRIBUTE) {
            String message = "an attribute of " + length + " characters (expected at most " + MAX_ATTRIBUTE + ")";
            throw new XmlFault(ProblemCode.TOO_LARGE, message);
        }
        at = end < 0 ? text.length() : end;
    }
}
