package hub.formats.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says to the sender what is wrong with a text and where; the words of the parser are about its own switches. */
final class JsonFaults {
    private static final String DUPLICATE = "Duplicate";

    private JsonFaults() {}

    static String said(RuntimeException fault) {
        return fault instanceof JacksonException e ? where(e.getLocation()) + what(e) : "a number that cannot be read";
    }

    private static String where(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String what(JacksonException fault) {
        String words = String.valueOf(fault.getOriginalMessage());
        return switch (fault) {
            case StreamConstraintsException _ -> "more or longer values than the hub reads";
            case UnexpectedEndOfInputException _ -> "ends within a value (expected the rest of it)";
            case MismatchedInputException _ -> "more text after the value (expected the end)";
            default ->
                words.startsWith(DUPLICATE)
                        ? "Duplicate name " + words.substring(Math.max(0, words.indexOf('"')))
                        : words.contains("NON_NUMERIC")
                                ? "NaN or Infinity (expected a number)"
                                : "not JSON (expected a value, a name in double quotes, a comma, a colon or a bracket)";
        };
    }
}
