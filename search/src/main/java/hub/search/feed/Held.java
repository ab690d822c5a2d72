package hub.search.feed;

import hub.model.delivery.Deletion;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is known of one object in one feed: its copies, and the farewells of which one is shown when there are none. */
final class Held {
    /** Of several incidents that bring the same version the first counts; of what that one says of it the last. */
    private static final Comparator<Copy> FIRST = Comparator.comparingLong(
                    (Copy copy) -> copy.holder().since())
            .thenComparing(copy -> copy.holder().at(), Comparator.reverseOrder())
            .thenComparing(copy -> copy.document());

    private final Token token;
    private final String id;
    private final Map<String, Copy> copies = new TreeMap<>();
    private final Map<String, Copy> farewells = new TreeMap<>();
    /** The event that changed this last. */
    private long upTo;

    private Held(Token token, String id, long upTo, Collection<Copy> copies, Collection<Copy> farewells) {
        this.token = token;
        this.id = id;
        this.upTo = upTo;
        copies.forEach(copy -> this.copies.put(copy.document(), copy));
        farewells.forEach(copy -> this.farewells.put(copy.holder().incident(), copy));
    }

    static Held nothing(Token token, String id) {
        return new Held(token, id, -1, List.of(), List.of());
    }

    Held restored(long event, Collection<Copy> stored, Collection<Copy> said) {
        return new Held(token, id, event, stored, said);
    }

    /** As it is now. */
    Held copy() {
        return restored(upTo, copies.values(), farewells.values());
    }

    static String document(Token token, String id) {
        return Hashes.of("object", token.value(), id);
    }

    String document() {
        return document(token, id);
    }

    Token token() {
        return token;
    }

    String id() {
        return id;
    }

    long upTo() {
        return upTo;
    }

    Collection<Copy> copies() {
        return copies.values();
    }

    Collection<Copy> farewells() {
        return farewells.values();
    }

    @Nullable
    Copy copy(String document) {
        return copies.get(document);
    }

    /** An incident brings it; nothing changes if another has brought the same for longer. */
    void bring(Copy copy, long event) {
        forget(copy.holder().incident(), event);
        Copy known = copies.get(copy.document());
        if (known == null || known.holder().since() > copy.holder().since()) {
            copies.put(copy.document(), copy);
            upTo = event;
        }
    }

    /**
     * An incident does not bring it any more.
     *
     * @param next who brings it besides; null if nobody does
     */
    void drop(String document, Copy.@Nullable Holder next, long event) {
        Copy known = copies.get(document);
        if (known == null) {
            return;
        }
        if (next == null) {
            copies.remove(document);
        } else {
            copies.put(document, known.with(next));
        }
        upTo = event;
    }

    /** Its creator says in the name of an incident that it is gone. */
    void leave(Copy farewell, long event) {
        farewells.put(farewell.holder().incident(), farewell);
        upTo = event;
    }

    /** What an incident said does not count any more. */
    void forget(String incident, long event) {
        if (farewells.remove(incident) != null) {
            upTo = event;
        }
    }

    /** The last that was said, with the newest version of all: clients pass over what is older than what they have. */
    private Optional<Copy> farewell() {
        Optional<Instant> newest =
                farewells.values().stream().map(Copy::shownVersion).max(Comparator.naturalOrder());
        return newest.flatMap(version -> farewells.values().stream()
                .max(Comparator.comparingLong(copy -> copy.holder().at()))
                .map(last -> last.with(version)));
    }

    /** Whose deletions count here: all in whose name it is shown, with the versions that they may mean. */
    Map<AgencyId, Set<Instant>> deletable() {
        Map<AgencyId, Set<Instant>> versions = new TreeMap<>();
        Stream.concat(copies.values().stream(), farewells.values().stream())
                .filter(copy -> AgencyId.isValid(copy.holder().owner()))
                .forEach(copy -> versions.computeIfAbsent(
                                new AgencyId(copy.holder().owner()), owner -> new TreeSet<>())
                        .add(copy.shownVersion()));
        farewell().ifPresent(last -> versions.values().forEach(each -> each.add(last.shownVersion())));
        return versions;
    }

    private Map<Instant, Copy> shown(Collection<Deletion> deletions) {
        Map<Instant, Copy> shown = new TreeMap<>();
        copies.values().stream()
                .filter(copy -> deletions.stream().noneMatch(copy::isDeletedBy))
                .forEach(copy -> shown.merge(copy.shownVersion(), copy, Held::first));
        if (copies.isEmpty()) {
            farewell()
                    .filter(last -> deletions.stream()
                            .noneMatch(each -> each.meansFarewell(last.holder().owner(), last.shownVersion())))
                    .ifPresent(last -> shown.put(last.shownVersion(), last));
        }
        return shown;
    }

    /**
     * Every document that there is of it, as it is to be found, without content.
     *
     * @param deletions of this object
     */
    Map<String, ObjectNode> documents(Collection<Deletion> deletions) {
        Map<Instant, Copy> shown = shown(deletions);
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        Stream.concat(copies.values().stream(), farewells.values().stream())
                .forEach(copy -> documents.put(copy.document(), Json.object().put("kind", "kept")));
        List<Copy> versions = List.copyOf(shown.values());
        for (Copy copy : versions) {
            documents.put(copy.document(), found(copy, copy == versions.getFirst(), copy == versions.getLast()));
        }
        return documents;
    }

    private static Copy first(Copy one, Copy other) {
        return FIRST.compare(one, other) <= 0 ? one : other;
    }

    private ObjectNode found(Copy copy, boolean first, boolean last) {
        ObjectNode out = Json.object()
                .put("kind", "version")
                .put("token", token.value())
                .put("id", id)
                .put("type", copy.type())
                .put("version", copy.shownVersion().toString())
                .put("spec", copy.spec())
                .put("added", copy.holder().added())
                .put("at", copy.holder().at())
                .put("first", first)
                .put("last", last)
                .put("own", copy.holder().own())
                .put("owner", copy.holder().owner())
                .put("incident", copy.holder().incident());
        return out.set(ViewerSearch.TOKENS, Json.array(List.of(token.value())));
    }
}
