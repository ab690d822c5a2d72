/**
 * What the api says of its callers to the audit: endpoints name their action and what they show, and the entry is in the log before the answer is
 * sent where that matters. May touch the producer of entries and the model; knows no resource and no stored audit.
 */
@NullMarked
package hub.api.trail;

import org.jspecify.annotations.NullMarked;
