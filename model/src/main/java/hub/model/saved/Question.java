package hub.model.saved;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the address of a search; it is understood anew each time, so that {@code now} is the moment of asking.
 *
 * @param q in the query language; blank for everything
 * @param from RFC 3339; null for open
 * @param to RFC 3339; null for open
 * @param time which time the two mean; null for the default
 * @param sort the order; null for the default
 */
public record Question(
        String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String time,
        @Nullable String sort) {
    public Question {
        Objects.requireNonNull(q, "q");
    }
}
