package hub.search.feed;

import hub.model.marking.Token;
import hub.search.feed.Brought.Piece;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Folds events of feeds into what is stored of them. Knows the store only by what it is given. */
final class FeedFold {
    private final Map<String, Held> objects = new LinkedHashMap<>();
    private final Map<String, Brought> incidents = new LinkedHashMap<>();
    private final Map<Token, Long> marks = new TreeMap<>();
    private final Map<String, ObjectNode> contents = new HashMap<>();
    private Map<String, Brought> others = Map.of();

    void know(Brought brought) {
        incidents.put(brought.document(), brought);
    }

    void know(Held held) {
        objects.put(held.document(), held);
    }

    /** @param holding by the document of a copy the one that brings it for longest, of the incidents that are not folded here */
    void others(Map<String, Brought> holding) {
        others = Map.copyOf(holding);
    }

    Brought brought(FeedChange change) {
        String document = Brought.document(change.token(), change.incident());
        return incidents.getOrDefault(document, Brought.nothing(change.token(), change.incident()));
    }

    /** An event that is folded already changes nothing. */
    void fold(FeedChange change) {
        marks.merge(change.token(), change.version(), Math::max);
        Brought before = brought(change);
        if (before.hasFolded(change)) {
            return;
        }
        Brought after = before.after(change);
        know(after);
        remember(change);
        before.pieces().forEach((document, piece) -> {
            if (!after.pieces().containsKey(document)) {
                drop(change, document, piece);
            }
        });
        bring(change, after);
        leave(change);
        if (change.kind() == FeedChange.Kind.ERASE) {
            before.objects().forEach(id -> forget(change, id));
        }
    }

    private void remember(FeedChange change) {
        for (FeedObject object : change.objects()) {
            contents.put(Copy.document(change.token(), object), object.node());
        }
        for (FeedObject gone : change.withdrawn()) {
            contents.put(Copy.farewell(change.token(), gone.id(), change.incident()), gone.node());
        }
    }

    private void bring(FeedChange change, Brought after) {
        for (FeedObject object : change.objects()) {
            String document = Copy.document(change.token(), object);
            Piece piece = Objects.requireNonNull(after.pieces().get(document));
            Held held = held(change.token(), object.id());
            if (change.version() >= held.upTo()) {
                Copy copy = new Copy(document, object.type(), object.spec(), object.version(), after.holder(piece));
                held.bring(copy, change.version());
            }
        }
    }

    private void drop(FeedChange change, String document, Piece piece) {
        Held held = held(change.token(), piece.object());
        Copy copy = held.copy(document);
        boolean counts = copy != null && copy.holder().incident().equals(change.incident());
        if (counts && change.version() >= held.upTo()) {
            held.drop(document, nextHolder(change.token(), document), change.version());
        }
    }

    /** Who brings it for longest now. */
    private Copy.@Nullable Holder nextHolder(Token token, String document) {
        Brought next = others.get(document);
        for (Brought folded : incidents.values()) {
            boolean brings = folded.token().equals(token) && folded.pieces().containsKey(document);
            if (brings && (next == null || folded.since() < next.since())) {
                next = folded;
            }
        }
        return next == null
                ? null
                : next.holder(Objects.requireNonNull(next.pieces().get(document)));
    }

    /** Farewells follow what the event brings, each a microsecond later. */
    private void leave(FeedChange change) {
        long added = Micros.of(change.added()) + change.objects().size();
        for (FeedObject gone : change.withdrawn()) {
            Copy.Holder by = new Copy.Holder(
                    change.incident(), change.owner(), change.version(), added++, change.version(), true);
            String document = Copy.farewell(change.token(), gone.id(), change.incident());
            Held held = held(change.token(), gone.id());
            if (change.version() >= held.upTo()) {
                held.leave(new Copy(document, gone.type(), gone.spec(), gone.version(), by), change.version());
            }
        }
    }

    private void forget(FeedChange change, String id) {
        Held held = held(change.token(), id);
        if (change.version() >= held.upTo()) {
            held.forget(change.incident(), change.version());
        }
    }

    private Held held(Token token, String id) {
        return objects.computeIfAbsent(Held.document(token, id), key -> Held.nothing(token, id));
    }

    Collection<Held> objects() {
        return List.copyOf(objects.values());
    }

    Collection<Brought> incidents() {
        return List.copyOf(incidents.values());
    }

    /** What the events brought, by document. */
    Map<String, ObjectNode> contents() {
        return contents;
    }

    /** The last event of each feed. */
    Map<Token, Long> marks() {
        return marks;
    }
}
