package hub.journal.record;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a projector's work can be seen: one record of {@code hub.positions}.
 *
 * @param refreshed by {@code <topic>-<partition>}: every record before this offset is visible to searches
 */
public record Positions(Map<String, Long> refreshed) {
    public Positions {
        refreshed = Collections.unmodifiableMap(new TreeMap<>(refreshed));
    }
}
