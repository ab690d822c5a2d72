package hub.search.read;

import java.time.Instant;
import java.util.List;

/**
 * Where a page ended. To be sealed before it leaves the hub, bound to its viewer and query: it says nothing about what the viewer may see,
 * and the filter is applied afresh on every page.
 *
 * @param now what {@code now} meant on the first page
 * @param after the sort values of the last hit: strings and numbers
 */
public record Position(Instant now, List<Object> after) {
    public Position {
        after = List.copyOf(after);
        for (Object value : after) {
            if (!(value instanceof String) && !(value instanceof Number)) {
                throw new IllegalArgumentException("position: " + value + " (expected strings and numbers)");
            }
        }
    }
}
