package hub.formats.markdown;

import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import java.util.regex.Pattern;

/**
 * Makes text from outside inert in Markdown, in CommonMark as in the dialects that link bare addresses: indicators are defanged, what else could
 * become a link, an image, HTML or a heading is broken or escaped.
 */
final class Inert {
    private static final int MOST = 10_000;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~&$]");
    /** At the start of a line: lists, rules, underlines of headings, numbers of lists, code by indentation. */
    private static final Pattern START = Pattern.compile("(?m)^[ \\t]*([-+=]|\\d{1,9}(?=[.)]))");

    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\d{1,9})([.)])");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t\\u000b\\f]+");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");

    private Inert() {}

    /** Text of several lines. */
    static String block(String text) {
        String lines =
                CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\ufffd");
        String dead = SPECIAL.matcher(broken(defanged(lines))).replaceAll("\\\\$0");
        String flat = INDENT.matcher(dead).replaceAll("");
        return NUMBER.matcher(START.matcher(flat).replaceAll("\\\\$0")).replaceAll("$1\\\\$2");
    }

    /** Text on one line, as in a cell of a table or a heading. */
    static String line(String text) {
        return block(text.strip().replaceAll("\\s+", " "));
    }

    /** An indicator's value on one line. */
    static String indicator(String type, String value) {
        return line(IndicatorTypes.find(type)
                .flatMap(found -> found.normalize(value).values().stream()
                        .findFirst()
                        .map(canonical -> found.defang(canonical.value()) + fragment(type, value)))
                .orElse(value));
    }

    /** What the hub does not compare of a URL, but what its sender wrote: the part after the hash sign. */
    private static String fragment(String type, String raw) {
        int hash = type.equals("url") ? raw.indexOf('#') : -1;
        return hash < 0 ? "" : raw.substring(hash);
    }

    private static String defanged(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Span span : TextExtractor.extract(text, MOST)) {
            String type = span.value().type();
            String dead = IndicatorTypes.find(type)
                    .map(found -> found.defang(span.value().value()))
                    .orElse(span.raw());
            boolean changes = !dead.equals(span.value().value());
            out.append(text, from, span.start()).append(changes ? dead + fragment(type, span.raw()) : span.raw());
            from = span.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** What the finders do not take for an indicator, a renderer may still take for an address. */
    private static String broken(String text) {
        return text.replace("://", "[:]//")
                .replace("@", "[@]")
                .replaceAll("(?i)www\\.", "www[.]")
                .replaceAll("(?i)(mailto|xmpp|javascript|data):", "$1[:]");
    }
}
