package hub.model.marking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One symbolic part of an audience. Elasticsearch filters by it, a feed topic carries it in its name, a TAXII collection is made of it.
 *
 * @param value {@code public}, {@code community}, {@code national-certs}, {@code group:<id>}, {@code agency:<id>},
 *     {@code clients:<one of the three before>}, {@code red:<one of the three before>} or {@code user:<agency>/<id>}
 */
public record Token(String value) implements Comparable<Token> {
    private static final String ID = "[a-z][a-z0-9-]{0,38}[a-z0-9]";
    private static final String PARTY = "(national-certs|(group|agency):" + ID + ")";
    private static final Pattern FORM =
            Pattern.compile("public|community|(clients:|red:)?" + PARTY + "|user:" + ID + "/[A-Za-z0-9._@-]{1,64}");

    public static final Token PUBLIC = new Token("public");
    public static final Token COMMUNITY = new Token("community");
    public static final Token NATIONAL_CERTS = new Token("national-certs");

    public Token {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("token: " + value + " (expected a form such as group:eu5g)");
        }
    }

    /** The token, if the text has the form of one. */
    public static Optional<Token> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    public static Token agency(String id) {
        return new Token("agency:" + id);
    }

    public static Token group(String id) {
        return new Token("group:" + id);
    }

    public static Token user(String agency, String id) {
        return new Token("user:" + agency + "/" + id);
    }

    /** The client organisations of the agencies that this token means. */
    public Token clients() {
        return new Token("clients:" + value);
    }

    /** The people with the role {@code red} of the agencies that this token means. */
    public Token red() {
        return new Token("red:" + value);
    }

    public boolean isUser() {
        return value.startsWith("user:");
    }

    public boolean isRed() {
        return value.startsWith("red:");
    }

    /** True if a stated recipient may have this form: a party or a person, nothing derived. */
    public boolean isRecipient() {
        return isUser() || (!isRed() && !value.startsWith("clients:") && !equals(PUBLIC) && !equals(COMMUNITY));
    }

    /** RED information is for people: its tokens have no feed and no collection. */
    public boolean hasFeed() {
        return !isRed() && !isUser();
    }

    /** True if everybody who holds {@code other} could hold this one too, as far as the names alone tell. */
    public boolean covers(Token other) {
        if (equals(other) || equals(PUBLIC)) {
            return true;
        }
        if (equals(COMMUNITY)) {
            return !other.equals(PUBLIC);
        }
        if (other.value.equals("red:" + value)) {
            return true;
        }
        return other.isUser() && (value.equals(agencyOf(other)) || value.equals("red:" + agencyOf(other)));
    }

    private static String agencyOf(Token user) {
        return "agency:" + user.value.substring("user:".length(), user.value.indexOf('/'));
    }

    @Override
    public int compareTo(Token other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
