package hub.formats.stix.pattern;

import hub.formats.stix.pattern.PatternReader.Invalid;
import hub.model.problem.ProblemCode;
import org.antlr.v4.runtime.Token;

/** Ends the reading of a pattern at its first fault; {@link PatternReader} makes a value of it. */
final class PatternFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Invalid invalid;

    PatternFault(ProblemCode code, int line, int column, String message) {
        super(message, null, false, false);
        this.invalid = new Invalid(code, at(line, column) + message);
    }

    PatternFault(ProblemCode code, Token at, String message) {
        this(code, at.getLine(), at.getCharPositionInLine(), message);
    }

    PatternFault(Token at, String message) {
        this(ProblemCode.INVALID_VALUE, at, message);
    }

    /** The place as it starts a message. */
    static String at(Token token) {
        return at(token.getLine(), token.getCharPositionInLine());
    }

    private static String at(int line, int column) {
        return (line > 1 ? "line " + line + ", " : "") + "column " + (column + 1) + ": ";
    }

    Invalid invalid() {
        return invalid;
    }
}
