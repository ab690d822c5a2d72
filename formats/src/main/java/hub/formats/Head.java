package hub.formats;

import hub.formats.json.HeadScan;
import hub.formats.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * What a report looks like at first sight; formats recognise themselves by it.
 *
 * @param syntax what kind of bytes
 * @param members of a JSON object, or of the first object of a JSON array: each top-level name with its text, or nothing for other values
 * @param start the first {@value #START} bytes as text (UTF-8, or UTF-16 with a byte order mark), for formats that are not JSON
 */
public record Head(Syntax syntax, Map<String, String> members, String start) {
    private static final int START = 4096;
    private static final int BOM = 0xfeff;

    /** What kind of bytes. */
    public enum Syntax {
        EMPTY("nothing"),
        JSON("JSON"),
        XML("XML"),
        TEXT("text that is neither JSON nor XML");

        private final String label;

        Syntax(String label) {
            this.label = label;
        }

        /** The kind as a message names it. */
        public String label() {
            return label;
        }
    }

    public Head {
        members = Map.copyOf(members);
    }

    public static Head of(byte[] report) {
        if (Utf8.startsWithUtf16Mark(report)) {
            String wide = new String(report, 0, Math.min(report.length, START), StandardCharsets.UTF_16);
            return new Head(wide.stripLeading().startsWith("<") ? Syntax.XML : Syntax.TEXT, Map.of(), wide);
        }
        Syntax syntax = syntax(report);
        String start = new String(report, 0, Math.min(report.length, START), StandardCharsets.UTF_8);
        return new Head(syntax, syntax == Syntax.JSON ? HeadScan.members(report) : Map.of(), start);
    }

    private static Syntax syntax(byte[] report) {
        int at = startsWithBom(report) ? 3 : 0;
        while (at < report.length && report[at] >= 0 && Character.isWhitespace(report[at])) {
            at++;
        }
        if (at == report.length) {
            return Syntax.EMPTY;
        }
        return switch (report[at]) {
            case '{', '[' -> Syntax.JSON;
            case '<' -> Syntax.XML;
            default -> Syntax.TEXT;
        };
    }

    private static boolean startsWithBom(byte[] report) {
        byte[] mark = Character.toString(BOM).getBytes(StandardCharsets.UTF_8);
        return report.length >= mark.length && Arrays.equals(report, 0, mark.length, mark, 0, mark.length);
    }
}
