package hub.model.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an indicator says about it, besides its value.
 *
 * @param id the sender's own id, such as the UUID of a MISP attribute; values of one id belong together
 * @param comment in the sender's words
 * @param firstSeen when it was seen first, UTC
 * @param lastSeen when it was seen last, UTC
 * @param origin where it stood in a report that is not JSON, such as {@code line 3, column ip} or {@code characters 120-134}
 */
public record IndicatorContext(
        @Nullable String id,
        @Nullable String comment,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable String origin) {
    /** Nothing is said. */
    public static final IndicatorContext NONE = new IndicatorContext(null, null, null, null, null);
}
