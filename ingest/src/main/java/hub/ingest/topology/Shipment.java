package hub.ingest.topology;

import hub.model.incident.Revision;
import hub.model.marking.Token;

/**
 * A revision on its way to one feed.
 *
 * @param token whose feed
 * @param revision what happened
 */
record Shipment(Token token, Revision revision) {}
