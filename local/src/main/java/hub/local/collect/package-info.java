/**
 * Pulling reports from the tools that partners have: one class a source, listed in {@link hub.local.collect.SourceKind#ALL}. In come a source's
 * address and what is remembered of it, out go reports to an {@link hub.local.client.Outbox}. Remembers only what has its outcome, so that
 * a run that dies loses nothing; what is sent twice the hub knows by its identity.
 */
@NullMarked
package hub.local.collect;

import org.jspecify.annotations.NullMarked;
