package hub.ingest.topology;

import hub.model.incident.Revision;
import hub.model.marking.Token;
import org.jspecify.annotations.Nullable;

/**
 * A revision on its way to one feed.
 *
 * @param token whose feed
 * @param revision what happened
 * @param answer the answer that waits for it; null if none does
 */
record Shipment(Token token, Revision revision, @Nullable String answer) {}
