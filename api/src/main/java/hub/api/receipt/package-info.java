/**
 * The resource /api/v1/incidents/{id}/receipts: who had an incident, for its owner. Reads audits by numbers and the positions of Kafka readers; tells nothing
 * of what anybody asked for.
 */
@NullMarked
package hub.api.receipt;

import org.jspecify.annotations.NullMarked;
