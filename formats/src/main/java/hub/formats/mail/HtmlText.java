package hub.formats.mail;

import hub.formats.text.Prose;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of HTML, with the addresses of its links: what a link shows and where it leads may differ, and the second is the indicator. */
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "title");
    private static final Set<String> UNSEEN = Set.of("script", "style");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:^|\\s)(?:href|src|action)\\s*=\\s*(?:\"([^\"]{1,8000})\"|'([^']{1,8000})'|([^\\s\"'>]{1,8000}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private final int lastClose;
    private int at;

    private HtmlText(String html) {
        this.html = html;
        this.lastClose = html.lastIndexOf('>');
    }

    /** The whole text, or as much of it as is too long for a report. */
    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (at < html.length() && out.length() <= Prose.MAX_TEXT) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            append(live(html.substring(at, end)));
            at = end;
            if (open >= 0) {
                markup();
            }
        }
        return out.toString().strip();
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            after("-->");
            return;
        }
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        boolean isTag = Character.isLetter(next) || next == '/' || next == '!' || next == '?';
        if (!isTag || at > lastClose) {
            out.append('<');
            at++;
            return;
        }
        int close = html.indexOf('>', at);
        String tag = html.substring(at + 1, close);
        at = close + 1;
        tag(tag);
    }

    private void tag(String tag) {
        boolean closing = tag.startsWith("/");
        String name = name(closing ? tag.substring(1) : tag);
        if (BLOCKS.contains(name)) {
            newLine();
        }
        if (closing) {
            return;
        }
        Matcher address = ADDRESS.matcher(tag);
        while (tag.indexOf('=') >= 0 && address.find()) {
            String value = address.group(1) != null
                    ? address.group(1)
                    : address.group(2) != null ? address.group(2) : address.group(3);
            append(" <" + live(value.strip()) + "> ");
        }
        if (UNSEEN.contains(name)) {
            int end = html.indexOf("</", at);
            while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
                end = html.indexOf("</", end + 2);
            }
            at = end < 0 ? html.length() : end;
        }
    }

    /** With one space for each run of them, and none beside a line's end: so that what is kept never grows with what nobody sees. */
    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c);
            } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
        }
    }

    /** The first ends the line, the second leaves one empty. */
    private void newLine() {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) == ' ') {
            out.setLength(--length);
        }
        if (length > 0 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            out.append('\n');
        }
    }

    private void after(String mark) {
        int end = html.indexOf(mark, at);
        at = end < 0 ? html.length() : end + mark.length();
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String live(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                entity(found.group(1), found.group(2), found.group(3), found.group())));
    }

    private static String entity(@Nullable String decimal, @Nullable String hex, @Nullable String name, String whole) {
        if (name != null) {
            return NAMED.getOrDefault(name, whole);
        }
        int c = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hex), 16);
        boolean valid = c > 0 && Character.isValidCodePoint(c) && !(c >= 0xd800 && c <= 0xdfff);
        return valid ? Character.toString(c) : "\ufffd";
    }
}
