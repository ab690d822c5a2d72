package hub.model.marking;

import hub.model.id.AgencyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who may see a record: the tokens, sorted. This class is the only place where a marking becomes tokens, and the only one that
 * says what is wider.
 *
 * @param tokens sorted, without repetition; empty means nobody
 */
public record Audience(List<Token> tokens) {
    public static final Audience NOBODY = new Audience(List.of());

    public Audience {
        tokens = tokens.stream().distinct().sorted().toList();
    }

    /** The audience that follows from what the owner stated; the owner is always in it. */
    public static Audience of(Marking marking, AgencyId owner) {
        Token self = Token.agency(owner.value());
        return switch (marking.tlp()) {
            case CLEAR -> new Audience(List.of(Token.PUBLIC));
            case GREEN -> new Audience(List.of(Token.COMMUNITY));
            case AMBER -> amber(marking, self);
            case AMBER_STRICT -> with(marking.recipients(), self);
            case RED ->
                new Audience(with(marking.recipients(), self).tokens().stream()
                        .map(token -> token.isUser() ? token : token.red())
                        .toList());
        };
    }

    /** The audience of what is said to somebody: she is in it too, but her clients are not for that. */
    public static Audience of(Marking marking, AgencyId owner, AgencyId addressee) {
        Audience stated = of(marking, owner);
        Token also = Token.agency(addressee.value());
        return switch (marking.tlp()) {
            case CLEAR, GREEN -> stated;
            case AMBER, AMBER_STRICT -> with(stated.tokens(), also);
            case RED -> with(stated.tokens(), also.red());
        };
    }

    /** The audience of what is given to agencies named one by one, whatever its marking would allow them to do with it. */
    public static Audience among(Tlp tlp, Collection<AgencyId> agencies) {
        return new Audience(agencies.stream()
                .map(agency -> Token.agency(agency.value()))
                .map(token -> tlp == Tlp.RED ? token.red() : token)
                .toList());
    }

    private static Audience amber(Marking marking, Token self) {
        List<Token> recipients = marking.recipients().isEmpty() ? List.of(Token.NATIONAL_CERTS) : marking.recipients();
        List<Token> tokens = new ArrayList<>(recipients);
        if (marking.clients()) {
            recipients.stream()
                    .filter(token -> !token.isUser())
                    .map(Token::clients)
                    .forEach(tokens::add);
        }
        return with(tokens, self);
    }

    private static Audience with(List<Token> tokens, Token self) {
        List<Token> all = new ArrayList<>(tokens);
        all.add(self);
        return new Audience(all);
    }

    /** True if each of these tokens is within some token of the other audience. */
    public boolean isWithin(Audience other) {
        return tokens.stream().allMatch(token -> other.tokens.stream().anyMatch(wide -> wide.covers(token)));
    }

    /** True if this audience is smaller: within the other, and the other is not within this one. */
    public boolean isNarrowerThan(Audience other) {
        return isWithin(other) && !other.isWithin(this);
    }

    public boolean meets(Collection<Token> held) {
        return tokens.stream().anyMatch(held::contains);
    }

    /** A token through which its holder sees the record: one of several, and always the same. */
    public Optional<Token> through(Collection<Token> held) {
        return tokens.stream().filter(held::contains).findFirst();
    }

    public boolean contains(Token token) {
        return tokens.contains(token);
    }

    /** The tokens whose holders get the record as a feed. */
    public List<Token> feeds() {
        return tokens.stream().filter(Token::hasFeed).toList();
    }
}
