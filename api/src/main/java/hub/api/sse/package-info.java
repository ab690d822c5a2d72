/**
 * Answers that go on: server-sent events over a connection that stays open. In come what a stream tells and who listens; whether she may is asked by the stream
 * for each event. May touch the audit, and nothing that is stored.
 */
@NullMarked
package hub.api.sse;

import org.jspecify.annotations.NullMarked;
