package hub.formats.stix.pattern;

import hub.formats.stix.pattern.grammar.StixPatternLexer;
import hub.formats.stix.pattern.grammar.StixPatternParser;
import hub.model.problem.ProblemCode;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads STIX patterns by their grammar. Whatever the text, reading it takes time and memory in proportion to its length, which is bounded. */
public final class PatternReader {
    /** The longest pattern, in characters. */
    public static final int MAX_LENGTH = 100_000;
    /** The deepest nesting of brackets and parentheses. */
    public static final int MAX_DEPTH = 50;

    private PatternReader() {}

    /** What came of reading. */
    public sealed interface Read {}

    /**
     * What a pattern compares for equality.
     *
     * @param observations the comparisons that must hold for one object, one list for each alternative of each {@code [...]}
     * @param complete false if the pattern says more than that: other operators, negation, qualifiers
     * @param doubts where a MUST is broken that does not stand in the way of reading
     */
    public record Found(List<List<Comparison>> observations, boolean complete, List<String> doubts) implements Read {
        public Found {
            doubts = List.copyOf(doubts);
            observations = observations.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Not a pattern of STIX 2.1, or one that is too long or too deep.
     *
     * @param message where, what is there, and what was expected
     */
    public record Invalid(ProblemCode code, String message) implements Read {}

    public static Read read(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return new Invalid(
                    ProblemCode.TOO_LARGE, pattern.length() + " characters (expected at most " + MAX_LENGTH + ")");
        }
        try {
            return Meaning.of(parse(pattern));
        } catch (PatternFault fault) {
            return fault.invalid();
        }
    }

    private static StixPatternParser.PatternContext parse(String pattern) {
        StixPatternLexer lexer = new StixPatternLexer(CharStreams.fromString(pattern));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new FirstFault());
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        checkDepth(tokens.getTokens());
        StixPatternParser parser = new StixPatternParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstFault());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser.pattern();
    }

    /** Before the parser, which goes down with the nesting. */
    private static void checkDepth(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            switch (token.getType()) {
                case StixPatternLexer.LPAREN, StixPatternLexer.LBRACKET -> depth++;
                case StixPatternLexer.RPAREN, StixPatternLexer.RBRACKET -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new PatternFault(ProblemCode.TOO_DEEP, token, "nests deeper than " + MAX_DEPTH);
            }
        }
    }
}
