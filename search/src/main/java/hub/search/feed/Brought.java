package hub.search.feed;

import hub.model.marking.Token;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an incident brings to a feed now, and to what it has said farewell. Depends on those of its events alone that compaction keeps: all
 * since it was last taken away.
 *
 * @param since the event with which it came; that which took it away if it is not there
 * @param upTo the last event that is in this
 * @param pieces what it brings, by document
 * @param left objects that it does not bring any more, and to which it has said farewell
 */
record Brought(
        Token token,
        String incident,
        String owner,
        boolean visible,
        long since,
        long upTo,
        Map<String, Piece> pieces,
        Set<String> left) {
    /** An object that it brings, since when (microseconds), by which event, and whether its creator made it. */
    record Piece(String object, long added, long at, boolean own) {}

    Brought {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
        left = Collections.unmodifiableSet(new LinkedHashSet<>(left));
    }

    static Brought nothing(Token token, String incident) {
        return new Brought(token, incident, "", false, -1, -1, Map.of(), Set.of());
    }

    static String document(Token token, String incident) {
        return Hashes.of("incident", token.value(), incident);
    }

    String document() {
        return document(token, incident);
    }

    /** All that it brings or has said farewell to. */
    Set<String> objects() {
        Set<String> ids = new LinkedHashSet<>(left);
        pieces.values().forEach(piece -> ids.add(piece.object()));
        return ids;
    }

    boolean hasFolded(FeedChange change) {
        return change.version() <= upTo;
    }

    /** After an event that is not folded yet. */
    Brought after(FeedChange change) {
        boolean put = change.kind() == FeedChange.Kind.PUT;
        Map<String, Piece> nextPieces = new LinkedHashMap<>();
        Set<String> nextLeft = new LinkedHashSet<>(visible && put ? left : Set.of());
        Set<String> ids = new LinkedHashSet<>();
        change.objects().forEach(object -> ids.add(object.id()));
        pieces.forEach((document, piece) -> {
            if (ids.contains(piece.object())) {
                nextPieces.put(document, piece);
            }
        });
        long added = Micros.of(change.added());
        for (FeedObject object : change.objects()) {
            Piece piece = new Piece(object.id(), added++, change.version(), object.own());
            nextPieces.putIfAbsent(Copy.document(token, object), piece);
        }
        nextLeft.removeAll(ids);
        change.withdrawn().forEach(gone -> nextLeft.add(gone.id()));
        long nextSince = visible && put ? since : change.version();

        return new Brought(token, incident, change.owner(), put, nextSince, change.version(), nextPieces, nextLeft);
    }

    Copy.Holder holder(Piece piece) {
        return new Copy.Holder(incident, owner, since, piece.added(), piece.at(), piece.own());
    }
}
