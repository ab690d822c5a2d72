package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.util.Set;
import java.util.TreeSet;

/** Who looks, if somebody asks what a recipient would see: the viewer that stands for all whom a token means. */
public final class Eyes {
    private static final String AGENCY = "agency:";
    private static final String RED = "red:";
    private static final String USER = "user:";

    private Eyes() {}

    /**
     * The viewer for a token: the machine of an agency, a person of it for {@code red:} and {@code user:}, and for every other token what its
     * holders have in common. Whoever does not exist sees nothing.
     */
    public static Viewer of(Token token, Directory directory) {
        String value = token.value();
        if (value.startsWith(USER)) {
            return person(value.substring(USER.length()), directory);
        }
        boolean red = token.isRed();
        String party = red ? value.substring(RED.length()) : value;
        if (!party.startsWith(AGENCY)) {
            return anyHolder(token);
        }
        AgencyId agency = new AgencyId(party.substring(AGENCY.length()));
        return viewer(agency, red ? withRed(directory.feeds(agency)) : directory.feeds(agency));
    }

    private static Viewer person(String path, Directory directory) {
        User user = directory.users().get(path);
        AgencyId agency = new AgencyId(path.substring(0, path.indexOf('/')));
        if (user == null || !directory.isActive(agency)) {
            return viewer(agency, Set.of());
        }
        Set<Token> feeds = directory.feeds(agency);
        Set<Token> tokens = new TreeSet<>(user.roles().contains(Role.RED) ? withRed(feeds) : feeds);
        tokens.add(Token.user(agency.value(), user.id()));
        return viewer(agency, tokens);
    }

    private static Set<Token> withRed(Set<Token> feeds) {
        Set<Token> tokens = new TreeSet<>(feeds);
        feeds.stream().filter(Token::isRecipient).map(Token::red).forEach(tokens::add);
        return tokens;
    }

    /** Everybody who holds a token of some agencies belongs to the community too. */
    private static Viewer anyHolder(Token token) {
        Set<Token> tokens = new TreeSet<>(Set.of(Token.PUBLIC));
        tokens.add(token);
        if (!token.equals(Token.PUBLIC)) {
            tokens.add(Token.COMMUNITY);
        }
        return viewer(ApiToken.HUB, tokens);
    }

    private static Viewer viewer(AgencyId agency, Set<Token> tokens) {
        return new Viewer(agency, null, Set.of(), tokens);
    }
}
