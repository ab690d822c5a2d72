package hub.model.investigation.agreement;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command, whatever it does.
 *
 * @param investigation what it is about
 * @param command its id, unique for who acts: the same again is answered again
 * @param request keyed hash of what is asked for, to tell a repetition from another request under the same id
 * @param actor who acts
 * @param at when, by the clock of the process that took it, UTC; the fold has no other clock
 * @param expected the revision that it starts from; null if it holds for any
 */
public record By(
        InvestigationId investigation,
        String command,
        String request,
        Actor actor,
        Instant at,
        @Nullable Long expected) {
    public By {
        Objects.requireNonNull(investigation, "investigation");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
    }
}
