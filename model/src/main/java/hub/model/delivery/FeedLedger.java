package hub.model.delivery;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a part of a feed says, whatever compaction has done to it: of each key its last event. Whoever reads the same part, in its order, gets the same sum. Not
 * for several threads.
 */
public final class FeedLedger {
    private final Map<String, Long> offsets = new HashMap<>();
    private final TreeMap<Long, Line> lines = new TreeMap<>();

    /** What an event does. */
    public enum Kind {
        PUT,
        REMOVE
    }

    private record Line(Kind kind, String key, String eventId) {}

    /**
     * How much there is, and what.
     *
     * @param puts events that show an incident
     * @param removes events that take one away
     * @param hash SHA-256, lower-case hex, over a line for each event in the order of offsets: {@code <offset> <put|remove> <key> <event id>}, each ended by a
     *     line feed
     */
    public record Sum(long puts, long removes, String hash) {}

    /** The next event of the feed; it takes the place of an earlier one with its key. */
    public void event(long offset, String key, Kind kind, String eventId) {
        clear(key);
        offsets.put(key, offset);
        lines.put(offset, new Line(kind, key, eventId));
    }

    /** The next record of the feed says nothing but that its key is no more. */
    public void clear(String key) {
        Long before = offsets.remove(key);
        if (before != null) {
            lines.remove(before);
        }
    }

    /** Of all that was taken. */
    public Sum sum() {
        return sum(lines);
    }

    /** Of the events before an offset. */
    public Sum before(long offset) {
        return sum(lines.headMap(offset));
    }

    private static Sum sum(Map<Long, Line> some) {
        Hasher hash = Hashing.sha256().newHasher();
        long puts = 0;
        long removes = 0;
        for (Map.Entry<Long, Line> each : some.entrySet()) {
            Line line = each.getValue();
            puts += line.kind() == Kind.PUT ? 1 : 0;
            removes += line.kind() == Kind.REMOVE ? 1 : 0;
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            String text = each.getKey() + " " + kind + " " + line.key() + " " + line.eventId() + "\n";
            hash.putString(text, StandardCharsets.UTF_8);
        }
        return new Sum(puts, removes, hash.hash().toString());
    }
}
