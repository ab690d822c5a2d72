package hub.model.response;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What the incident's owner says to a response; it changes nothing of what the author stated.
 *
 * @param decision yes or no
 * @param reason for the author
 * @param revision of the statement that it is about: a later one waits for a verdict again
 * @param at when
 */
public record Verdict(Decision decision, String reason, long revision, Instant at) {
    /** Yes or no. */
    public enum Decision {
        ACCEPTED,
        DECLINED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }
}
