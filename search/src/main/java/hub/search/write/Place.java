package hub.search.write;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Where a thing stands among others in a list, and after which a page goes on. */
public final class Place {
    private Place() {}

    /**
     * Orders by age to the microsecond, the oldest first: one text that is never the same for two. The milliseconds stand apart, for an index that
     * an older hub wrote has only them, and keeps its order.
     */
    public static String of(Instant begun, Object id) {
        int micros = begun.get(ChronoField.MICRO_OF_SECOND) % 1_000;
        return String.format(Locale.ROOT, "%019d.%03d %s", begun.toEpochMilli(), micros, id);
    }
}
