package hub.ingest.topology;

import hub.model.incident.Revision;
import hub.model.report.Outcome;
import hub.model.report.Reject;

/** What admission writes. */
sealed interface Emission {
    /** A record of {@code hub.incidents}. */
    record Log(Revision revision) implements Emission {}

    /** An answer on {@code out.<agency>}. */
    record Answer(Outcome outcome) implements Emission {}

    /** A record of {@code hub.rejects}. */
    record Refusal(Reject reject) implements Emission {}
}
