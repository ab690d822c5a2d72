package hub.api.cursor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param shown what it shows
 * @param next the cursor of the next one; null if this is the last
 */
public record Slice<T>(List<T> shown, @Nullable String next) {
    public Slice {
        shown = List.copyOf(shown);
    }
}
