package hub.formats.stix.pattern;

import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says the first fault of syntax in plain words, and ends the reading there. */
final class FirstFault extends BaseErrorListener {
    private static final int MOST_EXPECTED = 8;

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offending,
            int line,
            int column,
            String message,
            @Nullable RecognitionException fault) {
        String said = recognizer instanceof Parser parser && offending instanceof Token token
                ? found(token) + " (expected " + expected(parser) + ")"
                : Printable.of(message.replace("token recognition error at: ", "no token starts with "), 80);
        throw new PatternFault(ProblemCode.INVALID_VALUE, line, column, said);
    }

    private static String found(Token token) {
        return token.getType() == Token.EOF ? "the pattern ends" : Printable.quote(token.getText());
    }

    private static String expected(Parser parser) {
        IntervalSet tokens = parser.getExpectedTokens();
        Vocabulary names = parser.getVocabulary();
        StringBuilder out = new StringBuilder();
        int said = 0;
        for (Interval interval : tokens.getIntervals()) {
            for (int token = interval.a; token <= interval.b && said < MOST_EXPECTED; token++, said++) {
                out.append(out.isEmpty() ? "" : ", ")
                        .append(token == Token.EOF ? "the end" : names.getDisplayName(token));
            }
        }
        return out.append(tokens.size() > said ? ", ..." : "").toString();
    }
}
