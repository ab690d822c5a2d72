package hub.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who is said to be behind it.
 *
 * @param name as the source names it
 * @param confidence the source's own word of confidence
 * @param attributedBy who says so
 */
public record Actor(
        String name, @Nullable String confidence, @Nullable String attributedBy) {}
