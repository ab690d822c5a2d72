package hub.formats.iodef.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IODEF has no title: the first description is it, if it is a short line, and the rest is the description. Else the title is how the first begins.
 *
 * @param line the title
 * @param description the longer text; null if there is none
 */
record Title(String line, @Nullable String description) {
    private static final int MAX = 500;
    private static final int CUT = 120;

    static Title of(List<String> texts, String id) {
        if (texts.isEmpty()) {
            return new Title("Incident " + id, null);
        }
        String first = texts.getFirst();
        boolean line = first.lines().count() == 1 && first.codePointCount(0, first.length()) <= MAX;
        List<String> rest = line ? texts.subList(1, texts.size()) : texts;
        return new Title(line ? first : cut(first), rest.isEmpty() ? null : String.join("\n\n", rest));
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse(text).strip();
        if (line.codePointCount(0, line.length()) <= CUT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, CUT)).strip() + "…";
    }
}
