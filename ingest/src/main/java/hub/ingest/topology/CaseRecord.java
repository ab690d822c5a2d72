package hub.ingest.topology;

import hub.model.investigation.Entry;
import hub.model.investigation.agreement.InvestigationId;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code hub.investigations}.
 *
 * @param investigation decides the partition
 * @param entry what it says; null clears the key
 */
record CaseRecord(InvestigationId investigation, @Nullable Entry entry) {}
