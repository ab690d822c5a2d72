/**
 * The notifier: tells subscribers, by webhook, what comes and what goes. Revisions of {@code hub.incidents} and the directory come in; what is to be told and
 * how that stands is kept in {@code hub.deliveries}. May ask the index with a viewer, and call what the whole world can reach.
 */
@NullMarked
package hub.ingest.notify;

import org.jspecify.annotations.NullMarked;
