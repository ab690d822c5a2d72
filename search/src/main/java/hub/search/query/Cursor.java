package hub.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the text of a query. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here; 0 at the end. */
    char here() {
        return ahead(0);
    }

    char ahead(int characters) {
        int index = at + characters;
        return index < text.length() ? text.charAt(index) : 0;
    }

    void advance(int characters) {
        at += characters;
    }

    void skipSpace() {
        while (!atEnd() && isSpace(here())) {
            at++;
        }
    }

    boolean take(char expected) {
        if (!atEnd() && here() == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes an operator that is written as a word of its own. */
    boolean takeWord(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        char after = ahead(word.length());
        if (after != 0 && !isSpace(after) && "()\"".indexOf(after) < 0) {
            return false;
        }
        at += word.length();
        return true;
    }

    boolean takeSign(String sign) {
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    /** What the pattern matches from here on; does not move. */
    @Nullable
    Matcher look(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
