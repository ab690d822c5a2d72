/**
 * Subscriptions over HTTP: made, changed and watched by the agency whose they are. May use the directory's desk, where they are kept, and reads what
 * became of each telling from the log; sends nothing itself.
 */
@NullMarked
package hub.api.subscription;

import org.jspecify.annotations.NullMarked;
