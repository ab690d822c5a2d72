package hub.search.feed;

import hub.model.marking.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds events of feeds into what is stored of them. Knows the store only by what it is given. */
final class FeedFold {
    private final Map<String, Held> objects = new LinkedHashMap<>();
    private final Map<String, Brought> incidents = new LinkedHashMap<>();
    private final Map<Token, Long> marks = new TreeMap<>();

    /**
     * Which objects an incident brings to a feed.
     *
     * @param upTo the event that says so
     */
    record Brought(Token token, String incident, long upTo, List<String> ids) {
        String document() {
            return document(token, incident);
        }

        static String document(Token token, String incident) {
            return Hashes.of("incident", token.value(), incident);
        }
    }

    void know(Brought brought) {
        incidents.put(brought.document(), brought);
    }

    void know(Held held) {
        objects.put(held.document(), held);
    }

    /** The objects that an event touches, as far as it is known by now what the incident brought before. */
    Set<String> touched(FeedChange change) {
        Set<String> ids = new LinkedHashSet<>();
        change.objects().forEach(object -> ids.add(object.id()));
        Brought before = incidents.get(Brought.document(change.token(), change.incident()));
        if (before != null) {
            ids.addAll(before.ids());
        }
        return ids;
    }

    /** An event that is folded already changes nothing. */
    void fold(FeedChange change) {
        marks.merge(change.token(), change.version(), Math::max);
        Brought before = incidents.get(Brought.document(change.token(), change.incident()));
        if (before != null && change.version() <= before.upTo()) {
            return;
        }
        Set<String> now = new LinkedHashSet<>();
        long added = Micros.of(change.added());
        for (FeedObject object : change.objects()) {
            held(change, object.id()).bring(change, object, added++);
            now.add(object.id());
        }
        for (String id : before == null ? List.<String>of() : before.ids()) {
            if (!now.contains(id)) {
                held(change, id).drop(change, added++);
            }
        }
        touched(change).forEach(id -> held(change, id).folded(change.version()));
        know(new Brought(change.token(), change.incident(), change.version(), new ArrayList<>(now)));
    }

    private Held held(FeedChange change, String id) {
        Held made = new Held(change.token(), id);
        return objects.computeIfAbsent(made.document(), key -> made);
    }

    boolean knows(Token token, String id) {
        return objects.containsKey(new Held(token, id).document());
    }

    @Nullable
    Brought brought(Token token, String incident) {
        return incidents.get(Brought.document(token, incident));
    }

    List<Held> objects() {
        return List.copyOf(objects.values());
    }

    List<Brought> incidents() {
        return List.copyOf(incidents.values());
    }

    /** The last event of each feed. */
    Map<Token, Long> marks() {
        return marks;
    }
}
