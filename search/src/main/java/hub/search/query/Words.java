package hub.search.query;

import java.util.regex.Pattern;

/** Reads single values. */
final class Words {
    private static final Pattern SIGNS = Pattern.compile("[-+!&|]+");

    private final Cursor cursor;

    Words(Cursor cursor) {
        this.cursor = cursor;
    }

    /** @param free the value is an indicator: brackets, tildes and question marks in it are its own */
    Word next(boolean free) {
        Word word = cursor.here() == '"' ? quoted() : bare(free);
        char after = cursor.here();
        if (word.quoted() && (after == '~' || after == '^')) {
            throw Fault.at(cursor.at(), "~ and ^ after a phrase (expected the phrase alone)");
        }
        return word;
    }

    private Word quoted() {
        int start = cursor.at();
        cursor.advance(1);
        StringBuilder text = new StringBuilder();
        while (!cursor.atEnd() && cursor.here() != '"') {
            unescape();
            text.append(cursor.here());
            cursor.advance(1);
        }
        if (!cursor.take('"')) {
            throw Fault.at(start, "a quote is not closed (expected \" at the end of the phrase)");
        }
        if (text.toString().isBlank()) {
            throw Fault.at(start, "an empty phrase (expected words between the quotes)");
        }
        return new Word(start, text.toString(), true, false);
    }

    private Word bare(boolean free) {
        int start = cursor.at();
        StringBuilder text = new StringBuilder();
        int brackets = 0;
        int wild = -1;
        while (!cursor.atEnd() && !Cursor.isSpace(cursor.here())) {
            char c = cursor.here();
            brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (ends(c, free, brackets)) {
                break;
            }
            if (wild < 0 && (c == '*' || (c == '?' && !free))) {
                wild = text.length();
            }
            unescape();
            text.append(cursor.here());
            cursor.advance(1);
        }
        if (text.isEmpty()) {
            throw Fault.expected(start, String.valueOf(cursor.here()), "a value");
        }
        return wild < 0 ? plain(start, text.toString(), free) : prefix(start, text.toString(), wild);
    }

    private static boolean ends(char c, boolean free, int brackets) {
        return free ? brackets < 0 : c == '(' || c == ')' || c == '"';
    }

    /** A backslash makes the next character an ordinary one. */
    private void unescape() {
        if (cursor.here() == '\\') {
            if (cursor.ahead(1) == 0) {
                throw Fault.at(cursor.at(), "a backslash at the end (expected a character after it)");
            }
            cursor.advance(1);
        }
    }

    private static Word plain(int start, String text, boolean free) {
        if (!free && text.startsWith("/") && text.length() > 1 && text.endsWith("/")) {
            throw Fault.expected(start, text, "no regular expression; in quotes it is searched as text");
        }
        if (!free && weighted(text)) {
            throw Fault.expected(start, text, "no ~ for similar words and no ^ for weights; in quotes they are text");
        }
        if (!free && SIGNS.matcher(text).matches()) {
            throw Fault.expected(start, text, "a word or a value; in quotes it is text");
        }
        return new Word(start, text, false, false);
    }

    private static boolean weighted(String text) {
        int sign = Math.max(text.lastIndexOf('~'), text.lastIndexOf('^'));
        return sign > 0
                && (text.charAt(sign) == '~' || sign < text.length() - 1)
                && text.substring(sign + 1).chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static Word prefix(int start, String text, int wild) {
        boolean trailingStar = wild == text.length() - 1 && text.charAt(wild) == '*';
        if (!trailingStar) {
            throw Fault.expected(
                    start, text, "a star at the end only, as in upf*; write \\* or \\? or quotes for the characters");
        }
        return new Word(start, text.substring(0, wild), false, true);
    }
}
