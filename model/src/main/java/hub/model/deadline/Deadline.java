package hub.model.deadline;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a rule stands for an incident.
 *
 * @param rule which
 * @param state whether something is to be done
 * @param starts when the clock started, UTC; null while that is not known
 * @param due by when it is to be sent, UTC; null while the clock has not started, and where the law names no time
 * @param waits what has to be known before the clock starts, for people; null once it has
 * @param filing what the owner said; null if nothing
 * @param unsure why the rule may not apply, for people; null if only its condition decides
 */
public record Deadline(
        Rule rule,
        State state,
        @Nullable Instant starts,
        @Nullable Instant due,
        @Nullable String waits,
        @Nullable Filing filing,
        @Nullable String unsure) {
    /** Whether something is to be done. */
    public enum State {
        /** The clock has not started. */
        WAITING,
        /** To be sent, and there is time. */
        DUE,
        OVERDUE,
        SENT,
        /** Sent after it was due. */
        LATE,
        /** The incident was recalled before anything was sent. */
        RECALLED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Deadline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(state, "state");
    }
}
