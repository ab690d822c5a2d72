package hub.model.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time; a side that is not known is null.
 *
 * @param start first moment, UTC
 * @param end last moment, UTC, not before the start
 */
public record TimeRange(@Nullable Instant start, @Nullable Instant end) {}
