package hub.model.partner;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The partners as they are now: a value, replaced when the log says so.
 *
 * @param epoch the generation of the Kafka cluster, from 1
 * @param agencies by id
 * @param groups by id
 * @param apiTokens by the hash of the secret
 */
public record Directory(
        int epoch, Map<AgencyId, Agency> agencies, Map<String, Group> groups, Map<String, ApiToken> apiTokens) {
    public static final Directory EMPTY = new Directory(1, Map.of(), Map.of(), Map.of());

    public Directory {
        agencies = Collections.unmodifiableMap(new TreeMap<>(agencies));
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        apiTokens = Collections.unmodifiableMap(new TreeMap<>(apiTokens));
    }

    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** True if the token names parties that exist. */
    public boolean knows(Token token) {
        String value = token.value().replaceFirst("^(clients|red):", "");
        if (value.startsWith("agency:")) {
            return agencies.containsKey(new AgencyId(value.substring("agency:".length())));
        }
        if (value.startsWith("group:")) {
            return groups.containsKey(value.substring("group:".length()));
        }
        if (value.startsWith("user:")) {
            return agencies.containsKey(new AgencyId(value.substring("user:".length(), value.indexOf('/'))));
        }
        return true;
    }

    /** Who stands behind a secret's hash, if it is known, not expired and its agency still exists. */
    public Optional<Viewer> viewer(String sha256, Instant now) {
        return Optional.ofNullable(apiTokens.get(sha256))
                .filter(token -> token.expires() == null || now.isBefore(token.expires()))
                .filter(token -> agencies.containsKey(token.agency()))
                .map(this::viewer);
    }

    private Viewer viewer(ApiToken token) {
        Set<Token> parties = parties(token.agency());
        Set<Token> tokens = new TreeSet<>(feeds(token.agency()));
        String user = token.user();
        if (user != null) {
            tokens.add(Token.user(token.agency().value(), user));
            if (token.roles().contains(Role.RED)) {
                parties.forEach(party -> tokens.add(party.red()));
            }
        }
        return new Viewer(token.agency(), user, token.roles(), tokens);
    }

    /** The tokens that the agency holds as an organisation: those with a feed. */
    public Set<Token> feeds(AgencyId agency) {
        Set<Token> tokens = new TreeSet<>(parties(agency));
        tokens.add(Token.PUBLIC);
        tokens.add(Token.COMMUNITY);
        Collection<AgencyId> patrons = agency(agency).map(Agency::clientOf).orElseGet(java.util.List::of);
        for (AgencyId patron : patrons) {
            parties(patron).forEach(party -> tokens.add(party.clients()));
        }
        return tokens;
    }

    /** Every token that has a feed now. */
    public Set<Token> allFeeds() {
        Set<Token> parties = new TreeSet<>();
        parties.add(Token.NATIONAL_CERTS);
        agencies.keySet().forEach(id -> parties.add(Token.agency(id.value())));
        groups.keySet().forEach(id -> parties.add(Token.group(id)));
        Set<Token> tokens = new TreeSet<>(parties);
        parties.forEach(party -> tokens.add(party.clients()));
        tokens.add(Token.PUBLIC);
        tokens.add(Token.COMMUNITY);
        return tokens;
    }

    private Set<Token> parties(AgencyId id) {
        Set<Token> tokens = new TreeSet<>();
        tokens.add(Token.agency(id.value()));
        groups.values().stream()
                .filter(group -> group.members().contains(id))
                .forEach(group -> tokens.add(Token.group(group.id())));
        if (agency(id)
                .filter(agency -> agency.kind() == Agency.Kind.NATIONAL_CERT)
                .isPresent()) {
            tokens.add(Token.NATIONAL_CERTS);
        }
        return tokens;
    }
}
