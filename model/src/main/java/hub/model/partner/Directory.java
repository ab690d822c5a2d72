package hub.model.partner;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    public Directory with(DirectoryEntry entry) {
        return with(entry.key(), entry);
    }

    /** The directory after one record of the log; null takes the entry away. */
    public Directory with(String key, @Nullable DirectoryEntry entry) {
        Map<AgencyId, Agency> newAgencies = new TreeMap<>(agencies);
        Map<String, Group> newGroups = new TreeMap<>(groups);
        Map<String, ApiToken> newTokens = new TreeMap<>(apiTokens);
        int slash = key.indexOf('/') + 1;
        String id = key.substring(slash);
        switch (key.substring(0, slash)) {
            case "agency/" -> put(newAgencies, new AgencyId(id), entry == null ? null : entry.agency());
            case "group/" -> put(newGroups, id, entry == null ? null : entry.group());
            case "token/" -> put(newTokens, id, entry == null ? null : entry.apiToken());
            default -> {
                // an entry of a kind that this version does not know, or the epoch
            }
        }
        Integer newEpoch = entry == null ? null : entry.epoch();
        return new Directory(newEpoch == null ? epoch : newEpoch, newAgencies, newGroups, newTokens);
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
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

    /** The tokens that the agency holds as an organisation: those with a feed; none for an agency that is not known. */
    public Set<Token> feeds(AgencyId agency) {
        if (!agencies.containsKey(agency)) {
            return Set.of();
        }
        Set<Token> tokens = new TreeSet<>(parties(agency));
        tokens.add(Token.PUBLIC);
        tokens.add(Token.COMMUNITY);
        Collection<AgencyId> patrons = agency(agency).map(Agency::clientOf).orElseGet(List::of);
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

    /** What the agency is, alone and with others; one that was removed is nothing, even if a group still lists it. */
    private Set<Token> parties(AgencyId id) {
        if (!agencies.containsKey(id)) {
            return Set.of();
        }
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
