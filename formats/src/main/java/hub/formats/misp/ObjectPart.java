package hub.formats.misp;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The object in which an attribute stands, or none.
 *
 * @param uuid of the object; null if it has none, or if it is marked narrower than the event
 * @param name of its template
 * @param limit how far the object may go
 * @param texts takes the attributes that are no indicators, by UUID
 */
record ObjectPart(
        @Nullable String uuid,
        String name,
        Limit limit,
        @Nullable Instant first,
        @Nullable Instant last,
        Map<String, Object> texts) {
    static final ObjectPart NONE = new ObjectPart(null, "", Limit.NONE, null, null, Map.of());

    boolean isNone() {
        return name.isEmpty();
    }

    /** What an attribute says itself comes first. */
    @Nullable
    Instant firstSeen(@Nullable Instant own) {
        return own == null ? first : own;
    }

    @Nullable
    Instant lastSeen(@Nullable Instant own) {
        return own == null ? last : own;
    }

    /** Adds to what is kept of an attribute where it belongs. */
    void name(Stated stated, Map<String, Object> members) {
        String relation = stated.relation();
        if (uuid != null && relation != null) {
            members.put(Kept.OBJECT, uuid);
            members.put(Kept.RELATION, relation);
        }
    }

    void keepText(Stated stated) {
        Map<String, Object> members = new TreeMap<>(stated.unusual());
        members.put(Kept.TYPE, stated.type());
        members.put(Kept.VALUE, stated.value());
        if (stated.relation() != null) {
            members.put(Kept.RELATION, stated.relation());
        }
        String comment = stated.context().comment();
        if (comment != null) {
            members.put(Kept.COMMENT, comment);
        }
        String id = stated.context().id();
        texts.put(id == null ? MispIds.of(name, String.valueOf(stated.relation()), stated.value()) : id, members);
    }
}
