package hub.model.investigation;

import hub.model.investigation.agreement.InvestigationId;
import hub.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command was answered; also a record of {@code hub.investigations}.
 *
 * @param investigation what the command was about
 * @param key the command's
 * @param request the command's, to know a repetition
 * @param at the command's time
 * @param written keys of the records that it wrote, or of the one that it left as it was; empty if it was refused
 * @param problem why it was refused; null if it was not
 * @param current the revision that it should have started from; null if that was not the fault
 */
public record Answer(
        InvestigationId investigation,
        String key,
        String request,
        Instant at,
        List<String> written,
        @Nullable Problem problem,
        @Nullable Long current)
        implements Entry {
    /** How long a command is known; the log of commands is kept as long. */
    public static final Duration KNOWN = Duration.ofDays(30);

    public Answer {
        Objects.requireNonNull(investigation, "investigation");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(at, "at");
        written = List.copyOf(written);
        if (written.isEmpty() == (problem == null)) {
            throw new IllegalArgumentException("answer " + key + ": needs either records or a problem");
        }
    }

    /** True if a command of this time is not taken for the same any more. */
    public boolean isForgottenAt(Instant time) {
        return time.isAfter(at.plus(KNOWN));
    }
}
