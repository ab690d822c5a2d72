package hub.model.investigation;

import hub.model.investigation.agreement.InvestigationId;

/** One record of {@code hub.investigations}. */
public sealed interface Entry permits Event, Answer {
    /** The record's key: its own, so that compaction keeps every record. */
    String key();

    /** Decides the partition. */
    InvestigationId investigation();
}
