package hub.model.pseudonym;

import hub.model.marking.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a subscriber's identifier among the holders of one token. Written {@code 2:0123...}.
 *
 * @param version of the keyring that made it, from 1
 * @param hex 32 lower-case hex digits: 128 bits of an HMAC-SHA-256
 */
public record Pseudonym(int version, String hex) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5}):([0-9a-f]{32})");
    private static final char JOINT = '~';
    private static final Pattern KEY = Pattern.compile("[^|~]+" + JOINT + "([^~]+)" + JOINT + FORM);

    public Pseudonym {
        if (!FORM.matcher(version + ":" + hex).matches()) {
            throw new IllegalArgumentException(
                    "pseudonym: " + version + ":" + hex + " (expected version:32 hex digits)");
        }
    }

    /** The pseudonym, if the text has the form of one. */
    public static Optional<Pseudonym> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Pseudonym(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** What correlation compares, {@code imsi~group:eu5g~1:0123...}: a pseudonym means something only together with its token. */
    public String key(String type, Token token) {
        return type + JOINT + token + JOINT + this;
    }

    /** The token of such a key; empty if the text is a key of something else. */
    public static Optional<Token> tokenOf(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Token.parse(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return version + ":" + hex;
    }
}
