package hub.formats.stix.pattern;

import hub.formats.stix.pattern.PatternTokens.Kind;
import hub.formats.stix.pattern.PatternTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the common patterns: comparisons for equality, joined by AND and OR. Anything else makes the answer incomplete; comparisons that
 * say what a thing is <em>not</em> are never taken for values.
 */
public final class SimplePatternReader implements PatternReader {
    private static final Set<String> QUALIFIERS = Set.of("WITHIN", "REPEATS", "START");

    @Override
    public Found read(String pattern) {
        List<Token> tokens = PatternTokens.of(pattern);
        return new Run(tokens).read();
    }

    private static final class Run {
        private final List<Token> tokens;
        private final List<List<Comparison>> observations = new ArrayList<>();
        private List<Comparison> together = new ArrayList<>();
        private boolean complete;
        private int at;

        Run(List<Token> tokens) {
            this.tokens = tokens;
            this.complete = !tokens.isEmpty();
        }

        Found read() {
            boolean inside = false;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (token.kind() == Kind.PATH) {
                    comparison(token);
                    continue;
                }
                if (token.is("[") || token.is("]") || token.is("OR")) {
                    close();
                    inside = token.is("[") || (inside && token.is("OR"));
                } else if (QUALIFIERS.stream().anyMatch(token::is)) {
                    complete = false;
                } else if (token.kind() == Kind.WORD && !token.is("AND")) {
                    complete &= token.is("FOLLOWEDBY");
                }
                at++;
            }
            close();
            return new Found(observations, complete && !inside && !observations.isEmpty());
        }

        private void close() {
            if (!together.isEmpty()) {
                observations.add(together);
                together = new ArrayList<>();
            }
        }

        /** {@code path = 'value'} counts; everything else is passed over as far as its constant. */
        private void comparison(Token path) {
            boolean equal = peek(1).is("=") || peek(1).is("==");
            Token value = peek(2);
            boolean constant =
                    value.kind() == Kind.TEXT || value.kind() == Kind.CONSTANT || value.is("true") || value.is("false");
            if (equal && constant) {
                int colon = path.text().indexOf(':');
                together.add(new Comparison(
                        path.text().substring(0, colon), path.text().substring(colon + 1), value.text()));
                at += 3;
            } else {
                complete = false;
                at++;
            }
        }

        private Token peek(int ahead) {
            return at + ahead < tokens.size() ? tokens.get(at + ahead) : new Token(Kind.OPERATOR, "");
        }
    }
}
