package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The partners as they are now: a value, replaced when the log says so.
 *
 * @param epoch the generation of the Kafka cluster, from 1
 * @param agencies by id
 * @param groups by id
 * @param users by {@link User#path}
 * @param apiTokens by the hash of the secret
 * @param holds since when, by agency
 * @param erasures by what was erased
 * @param lastUses the last day of use, by the hash of the secret; only of tokens that are there
 * @param subscriptions by id
 * @param retired keys of people and groups that are gone for good
 */
public record Directory(
        int epoch,
        Map<AgencyId, Agency> agencies,
        Map<String, Group> groups,
        Map<String, User> users,
        Map<String, ApiToken> apiTokens,
        Map<AgencyId, Instant> holds,
        Map<String, Erasure> erasures,
        Map<String, LocalDate> lastUses,
        Map<String, Subscription> subscriptions,
        Set<String> retired) {
    static final String RETIRED = "retired/";

    public static final Directory EMPTY =
            new Directory(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    public Directory {
        agencies = Collections.unmodifiableMap(new TreeMap<>(agencies));
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        users = Collections.unmodifiableMap(new TreeMap<>(users));
        apiTokens = Collections.unmodifiableMap(new TreeMap<>(apiTokens));
        holds = Collections.unmodifiableMap(new TreeMap<>(holds));
        erasures = Collections.unmodifiableMap(new TreeMap<>(erasures));
        lastUses = new TreeMap<>(lastUses);
        lastUses.keySet().retainAll(apiTokens.keySet());
        lastUses = Collections.unmodifiableMap(lastUses);
        subscriptions = Collections.unmodifiableMap(new TreeMap<>(subscriptions));
        retired = Collections.unmodifiableSet(new TreeSet<>(retired));
    }

    public Directory with(DirectoryEntry entry) {
        return with(entry.key(), entry);
    }

    /** The directory after one record of the log; null takes the entry away. */
    public Directory with(String key, @Nullable DirectoryEntry entry) {
        Map<AgencyId, Agency> newAgencies = new TreeMap<>(agencies);
        Map<String, Group> newGroups = new TreeMap<>(groups);
        Map<String, User> newUsers = new TreeMap<>(users);
        Map<String, ApiToken> newTokens = new TreeMap<>(apiTokens);
        Map<AgencyId, Instant> newHolds = new TreeMap<>(holds);
        Map<String, Erasure> newErasures = new TreeMap<>(erasures);
        Map<String, LocalDate> newUses = new TreeMap<>(lastUses);
        Map<String, Subscription> newSubscriptions = new TreeMap<>(subscriptions);
        Set<String> newRetired = new TreeSet<>(retired);
        int slash = key.indexOf('/') + 1;
        String id = key.substring(slash);
        switch (key.substring(0, slash)) {
            case "agency/" -> put(newAgencies, new AgencyId(id), entry == null ? null : entry.agency());
            case "group/" -> put(newGroups, id, entry == null ? null : entry.group());
            case "user/" -> put(newUsers, id, entry == null ? null : entry.user());
            case "token/" -> put(newTokens, id, entry == null ? null : entry.apiToken());
            case "hold/" -> put(newHolds, new AgencyId(id), since(entry));
            case "erasure/" -> put(newErasures, id, entry == null ? null : entry.erasure());
            case "used/" -> put(newUses, id, day(entry));
            case "subscription/" -> put(newSubscriptions, id, entry == null ? null : entry.subscription());
            case RETIRED -> newRetired.add(id);
            default -> {
                // an entry of a kind that this version does not know, or the epoch
            }
        }
        Integer newEpoch = entry == null ? null : entry.epoch();
        return new Directory(
                newEpoch == null ? epoch : newEpoch,
                newAgencies,
                newGroups,
                newUsers,
                newTokens,
                newHolds,
                newErasures,
                newUses,
                newSubscriptions,
                newRetired);
    }

    private static @Nullable Instant since(@Nullable DirectoryEntry entry) {
        return entry == null || entry.hold() == null ? null : entry.hold().since();
    }

    private static @Nullable LocalDate day(@Nullable DirectoryEntry entry) {
        return entry == null || entry.lastUse() == null ? null : entry.lastUse().day();
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

    /** The keys of an entry and of all that means nothing without it: a person's API tokens, and when they were used. */
    public List<String> keysWith(String key) {
        List<String> keys = new ArrayList<>();
        apiTokens.values().stream()
                .filter(token -> key.equals("token/" + token.sha256())
                        || (token.user() != null && key.equals("user/" + token.agency() + "/" + token.user())))
                .flatMap(token -> Stream.of("token/" + token.sha256(), "used/" + token.sha256()))
                .forEach(keys::add);
        if (!keys.contains(key)) {
            keys.add(key);
        }
        return keys;
    }

    /** True if somebody else than the person of this path is called so by an identity provider. */
    public boolean isTaken(User.Identity identity, String path) {
        return users.values().stream()
                .anyMatch(
                        user -> identity.equals(user.identity()) && !user.path().equals(path));
    }

    /** True if a person or a group had this key and is gone: what names it must not open for somebody else. */
    public boolean isRetired(String key) {
        return retired.contains(key);
    }

    /** What the log says when this key is given up; nothing if another may have it. */
    public static List<DirectoryEntry> retiring(String key) {
        return key.startsWith("user/") || key.startsWith("group/") ? List.of(DirectoryEntry.ofRetired(key)) : List.of();
    }

    /** True if the token names parties that exist. */
    public boolean knows(Token token) {
        String value = token.value().replaceFirst("^(clients|red):", "");
        if (value.startsWith("agency:")) {
            return isActive(new AgencyId(value.substring("agency:".length())));
        }
        if (value.startsWith("group:")) {
            return groups.containsKey(value.substring("group:".length()));
        }
        if (value.startsWith("user:")) {
            String path = value.substring("user:".length());
            return users.containsKey(path) && isActive(new AgencyId(path.substring(0, path.indexOf('/'))));
        }
        return true;
    }

    /** True if the agency is there and may act. */
    public boolean isActive(AgencyId id) {
        Agency agency = agencies.get(id);
        return agency != null && agency.isActive();
    }

    /** True if the operator removed the agency for good. */
    public boolean isRemoved(AgencyId id) {
        return agency(id)
                .filter(each -> each.standing() == Agency.Standing.REMOVED)
                .isPresent();
    }

    /** True if what the agency reported at that time is shown to nobody. */
    public boolean isOnHold(AgencyId id, Instant received) {
        Instant since = holds.get(id);
        return since != null && !received.isBefore(since);
    }

    /** True if the incident or report with this id was erased. */
    public boolean isErased(String target) {
        return erasures.containsKey(target);
    }

    public long erasedReports() {
        return erasures.keySet().stream().filter(target -> target.contains("/")).count();
    }

    /** Who stands behind a secret's hash, if it is known, not expired, and who it speaks for may still act. */
    public Optional<Viewer> viewer(String sha256, Instant now) {
        return Optional.ofNullable(apiTokens.get(sha256))
                .filter(token -> token.expires() == null || now.isBefore(token.expires()))
                .flatMap(this::viewer);
    }

    /** The person whom an identity provider calls so, with all her roles, if there is exactly one and her agency may act. */
    public Optional<Viewer> viewer(User.Identity identity) {
        List<User> found = users.values().stream()
                .filter(user -> identity.equals(user.identity()))
                .toList();
        return found.size() == 1 && isActive(found.getFirst().agency())
                ? Optional.of(person(found.getFirst(), found.getFirst().roles()))
                : Optional.empty();
    }

    private Optional<Viewer> viewer(ApiToken token) {
        if (token.agency().equals(ApiToken.HUB)) {
            return Optional.of(new Viewer(ApiToken.HUB, token.user(), token.roles(), Set.of()));
        }
        if (!isActive(token.agency())) {
            return Optional.empty();
        }
        String user = token.user();
        if (user == null) {
            return Optional.of(new Viewer(token.agency(), null, token.roles(), feeds(token.agency())));
        }
        return Optional.ofNullable(users.get(token.agency() + "/" + user)).map(person -> person(person, token.roles()));
    }

    /** A person, as far as both she and the way in which she comes may act. */
    private Viewer person(User user, Set<Role> allowed) {
        Set<Role> roles = new TreeSet<>(user.roles());
        roles.retainAll(allowed);
        Set<Token> tokens = new TreeSet<>(feeds(user.agency()));
        tokens.add(Token.user(user.agency().value(), user.id()));
        if (roles.contains(Role.RED)) {
            parties(user.agency()).forEach(party -> tokens.add(party.red()));
        }
        return new Viewer(user.agency(), user.id(), roles, tokens);
    }

    /** The tokens that the agency holds as an organisation: those with a feed; none for an agency that is not known or may not act. */
    public Set<Token> feeds(AgencyId agency) {
        if (!isActive(agency)) {
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
        if (!isActive(id)) {
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
