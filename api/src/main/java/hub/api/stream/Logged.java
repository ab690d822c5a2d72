package hub.api.stream;

import hub.model.incident.Revision;

/**
 * A record of the log.
 *
 * @param partition where it stands
 * @param offset its number there
 * @param revision what it says
 * @param bytes how long it is
 */
record Logged(int partition, long offset, Revision revision, int bytes) {}
