package hub.formats.json;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One cheap look at the characters before a parser spends memory or time on them: depth, tokens, long numbers and names, and escapes
 * that are half a character. Knows strings from the rest, no more of JSON; what is not JSON the parser says.
 */
final class Guard {
    private final String text;
    private int at;
    private int depth;
    private int tokens;

    private Guard(String text) {
        this.text = text;
    }

    /** What is wrong; null if nothing is. */
    static @Nullable Problem check(String text) {
        return new Guard(text).check();
    }

    private @Nullable Problem check() {
        while (at < text.length()) {
            Problem problem = step(text.charAt(at));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable Problem step(char c) {
        return switch (c) {
            case '{', '[' -> open();
            case '}', ']' -> {
                depth--;
                at++;
                yield null;
            }
            case ',', ':' -> {
                at++;
                yield count();
            }
            case '"' -> string();
            case ' ', '\t', '\r', '\n' -> {
                at++;
                yield null;
            }
            default -> scalar();
        };
    }

    private @Nullable Problem open() {
        depth++;
        at++;
        return depth > Json.MAX_DEPTH
                ? problem(ProblemCode.TOO_DEEP, at - 1, "nests deeper than " + Json.MAX_DEPTH)
                : count();
    }

    private @Nullable Problem count() {
        tokens++;
        return tokens > Json.MAX_TOKENS
                ? problem(ProblemCode.TOO_LARGE, at - 1, "more than " + Json.MAX_TOKENS + " values")
                : null;
    }

    private @Nullable Problem scalar() {
        int start = at++;
        while (at < text.length() && !endsScalar(text.charAt(at))) {
            if (at - start >= Json.MAX_NUMBER) {
                return problem(
                        ProblemCode.TOO_LARGE, start, "a number of more than " + Json.MAX_NUMBER + " characters");
            }
            at++;
        }
        return null;
    }

    private static boolean endsScalar(char c) {
        return c == ',' || c == ':' || c == '"' || c == '[' || c == ']' || c == '{' || c == '}' || c <= ' ';
    }

    private @Nullable Problem string() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) != '\\') {
                at++;
            } else if (Escapes.isHalf(text, at)) {
                return problem(ProblemCode.MALFORMED, at, "half of a surrogate pair: " + text.substring(at, at + 6));
            } else {
                at += Escapes.length(text, at);
            }
        }
        at++;
        return at - start > Json.MAX_NAME && isName()
                ? problem(
                        ProblemCode.TOO_LARGE,
                        start,
                        "a name of " + (at - start - 2) + " characters (expected at most " + Json.MAX_NAME + ")")
                : null;
    }

    private boolean isName() {
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }

    private Problem problem(ProblemCode code, int index, String message) {
        int line = 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
        int column = index - text.lastIndexOf('\n', index);
        return Problem.of(code, "", "line " + line + ", column " + column + ": " + message);
    }
}
