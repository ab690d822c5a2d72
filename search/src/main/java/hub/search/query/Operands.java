package hub.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what follows a field: a value, a comparison or a range. */
final class Operands {
    private static final String SIDE = "(\"[^\"\\\\]*\"|[^\\s\\]}\"]+)";
    private static final Pattern RANGE = Pattern.compile("([\\[{])\\s*" + SIDE + "\\s+TO\\s+" + SIDE + "\\s*([\\]}])");

    private final Cursor cursor;
    private final Clauses clauses;
    private final Words words;

    Operands(Cursor cursor, Clauses clauses) {
        this.cursor = cursor;
        this.clauses = clauses;
        this.words = new Words(cursor);
    }

    Word word(@Nullable Field field) {
        char c = cursor.here();
        boolean free = field != null && field.kind() == FieldKind.INDICATOR;
        if (!free && (c == '[' || c == '{')) {
            String expected = field == null ? "a field before a range" : "a range such as [2026-01-01 TO 2026-02-01}";
            throw Fault.expected(cursor.at(), String.valueOf(c), expected);
        }
        if (!free && c == '/') {
            throw Fault.expected(cursor.at(), "/", "no regular expression; in quotes it is searched as text");
        }
        return words.next(free);
    }

    Node of(Field field) {
        if (cursor.atEnd()) {
            throw Fault.at(
                    cursor.at(),
                    field.name() + " without a value (expected " + field.kind().expected() + ")");
        }
        int start = cursor.at();
        Matcher range = cursor.look(RANGE);
        if (range != null) {
            cursor.advance(range.group().length());
            return clauses.range(
                    field,
                    new Range(
                            start,
                            side(start + range.start(2) - range.start(), range.group(2)),
                            range.group(1).equals("["),
                            side(start + range.start(3) - range.start(), range.group(3)),
                            range.group(4).equals("]")));
        }
        for (String sign : new String[] {">=", "<=", ">", "<"}) {
            if (cursor.takeSign(sign)) {
                cursor.skipSpace();
                return clauses.range(field, compared(start, sign));
            }
        }
        return clauses.of(field, word(field));
    }

    private Range compared(int start, String sign) {
        Word value = word(null);
        Word open = new Word(start, "", false, true);
        boolean inclusive = sign.endsWith("=");
        return sign.startsWith(">")
                ? new Range(start, value, inclusive, open, true)
                : new Range(start, open, true, value, inclusive);
    }

    private static Word side(int at, String text) {
        boolean quoted = text.startsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        return bare.equals("*") ? new Word(at, "", false, true) : new Word(at, bare, quoted, false);
    }

    /**
     * A range as written; a side of nothing but a star is open.
     *
     * @param at index of its first character
     */
    record Range(int at, Word from, boolean fromInclusive, Word to, boolean toInclusive) {}
}
