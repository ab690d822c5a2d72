package hub.search.write;

import java.time.Instant;
import java.util.Locale;

/** Where a thing stands among others in a list, and after which a page goes on. */
public final class Place {
    private Place() {}

    /** Orders by age, the oldest first: one text that is never the same for two. */
    public static String of(Instant begun, Object id) {
        return String.format(Locale.ROOT, "%019d %s", begun.toEpochMilli(), id);
    }
}
