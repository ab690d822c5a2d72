package hub.ingest.topology;

import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.outcome.Outcome;
import hub.model.report.Reject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What admission writes. */
sealed interface Emission {
    /** What goes to {@code hub.incidents}. */
    sealed interface ToLog extends Emission {
        /** Decides the partition. */
        IncidentId root();
    }

    /**
     * A record of {@code hub.incidents}.
     *
     * @param feeds of tokens to which it may mean something
     * @param answer the answer that waits for its effects; null if none does
     */
    record Log(
            Revision revision, List<Token> feeds, @Nullable String answer) implements ToLog {
        @Override
        public IncidentId root() {
            return revision.root();
        }
    }

    /** A key of {@code hub.incidents} that is cleared, because its record is erased. */
    record Cleared(IncidentId root) implements ToLog {}

    /**
     * An answer on {@code out.<agency>}.
     *
     * @param key its name while it waits
     * @param awaited effects without which it is not given
     */
    record Answer(Outcome outcome, String key, Set<String> awaited) implements Emission {}

    /** A record of {@code hub.rejects}. */
    record Refusal(Reject reject) implements Emission {}
}
