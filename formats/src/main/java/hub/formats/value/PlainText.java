package hub.formats.value;

import hub.formats.json.Json;
import hub.formats.json.Utf8;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;

/** A report that is text: within the limit of size, UTF-8, not empty, not binary. */
public sealed interface PlainText {
    /** The text without a byte order mark. */
    record Text(String text) implements PlainText {}

    /** Not a text that the hub reads. */
    record Refused(Problem problem) implements PlainText {}

    static PlainText of(byte[] report) {
        if (report.length > Json.MAX_BYTES) {
            return refused(ProblemCode.TOO_LARGE, report.length + " bytes (expected at most " + Json.MAX_BYTES + ")");
        }
        return switch (Utf8.decode(report)) {
            case Utf8.Decoded.Refused(String message) -> refused(ProblemCode.MALFORMED, message);
            case Utf8.Decoded.Text(String text) when text.isBlank() -> refused(ProblemCode.EMPTY, "nothing but space");
            case Utf8.Decoded.Text(String text)
            when text.indexOf('\0') >= 0 ->
                refused(
                        ProblemCode.MALFORMED,
                        "character " + text.indexOf('\0') + " is NUL (expected text, not a binary file)");
            case Utf8.Decoded.Text(String text) -> new Text(text);
        };
    }

    private static PlainText refused(ProblemCode code, String message) {
        return new Refused(Problem.of(code, "", message));
    }
}
