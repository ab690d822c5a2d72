package hub.model.partner;

import java.time.Instant;
import java.util.Objects;

/**
 * What was erased and is never taken again, even if an old copy of the log comes back.
 *
 * @param target an incident's or a report's id
 * @param at when it was erased
 */
public record Erasure(String target, Instant at) {
    public Erasure {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(at, "at");
    }
}
