package hub.search.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of text with the places that matched. The text is plain: nothing in it is markup.
 *
 * @param field {@code title} or {@code text}
 * @param text plain text
 * @param marks places within it, in order, not overlapping
 */
public record Highlight(String field, String text, List<Mark> marks) {
    static final char START = '\uE000';
    static final char END = '\uE001';

    /**
     * @param start index of the first UTF-16 unit
     * @param end index after the last
     */
    public record Mark(int start, int end) {}

    public Highlight {
        marks = List.copyOf(marks);
    }

    /** Reads a fragment in which private-use characters stand for the marks; indexed text never holds them. */
    static Highlight of(String field, String fragment) {
        StringBuilder text = new StringBuilder(fragment.length());
        List<Mark> marks = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < fragment.length(); i++) {
            char c = fragment.charAt(i);
            if (c == START) {
                open = text.length();
            } else if (c == END) {
                if (open >= 0) {
                    marks.add(new Mark(open, text.length()));
                }
                open = -1;
            } else {
                text.append(c);
            }
        }
        return new Highlight(field, text.toString(), marks);
    }

    /** By field the pieces of text, as {@link #html}. */
    public static Map<String, List<String>> html(List<Highlight> highlights) {
        return highlights.stream()
                .collect(Collectors.groupingBy(
                        Highlight::field,
                        LinkedHashMap::new,
                        Collectors.mapping(Highlight::html, Collectors.toList())));
    }

    /** HTML in which everything but {@code <mark>} is escaped. */
    public String html() {
        StringBuilder html = new StringBuilder(text.length() + 32);
        int at = 0;
        for (Mark mark : marks) {
            escape(text.substring(at, mark.start()), html);
            html.append("<mark>");
            escape(text.substring(mark.start(), mark.end()), html);
            html.append("</mark>");
            at = mark.end();
        }
        escape(text.substring(at), html);
        return html.toString();
    }

    private static void escape(String plain, StringBuilder html) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
