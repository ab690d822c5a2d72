package hub.formats.stix.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a STIX pattern, STIX 2.1 section 9.2. */
final class PatternTokens {
    private static final Pattern TOKEN = Pattern.compile("""
            (?x) \\s*+ (?:
              (?<constant> [thb]?'(?:[^'\\\\]|\\\\.)*+' )
            | (?<path>     [A-Za-z][\\w-]*+ : (?:[\\w-]++|'[^']*+') (?: \\.(?:[\\w-]++|'[^']*+') | \\[(?:\\d++|\\*)\\] )*+ )
            | (?<word>     [A-Za-z]++ )
            | (?<number>   -?\\d++(?:\\.\\d++)? )
            | (?<operator> == | != | <> | <= | >= | [=<>()\\[\\]] | , )
            )""");

    private PatternTokens() {}

    /** What a token is. */
    enum Kind {
        TEXT,
        CONSTANT,
        PATH,
        WORD,
        OPERATOR
    }

    /** @param text of a text without quotes and escapes */
    record Token(Kind kind, String text) {
        boolean is(String word) {
            return kind != Kind.TEXT && kind != Kind.CONSTANT && text.equalsIgnoreCase(word);
        }
    }

    /** The tokens; none if the text is no row of tokens. */
    static List<Token> of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        String text = pattern.strip();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                return List.of();
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String constant = matcher.group("constant");
        if (constant != null && constant.startsWith("'")) {
            return new Token(
                    Kind.TEXT, constant.substring(1, constant.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (constant != null || matcher.group("number") != null) {
            return new Token(Kind.CONSTANT, constant != null ? constant : matcher.group("number"));
        }
        if (matcher.group("path") != null) {
            return new Token(Kind.PATH, matcher.group("path").replace("'", ""));
        }
        return matcher.group("word") != null
                ? new Token(Kind.WORD, matcher.group("word"))
                : new Token(Kind.OPERATOR, matcher.group("operator"));
    }
}
