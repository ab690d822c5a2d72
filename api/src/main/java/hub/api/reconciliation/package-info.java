/**
 * The resource /api/v1/feeds/{feed}/reconciliation: how far a partner has read a feed, and what a part of it says, so that both sides can compare. Reads the feed
 * and the positions of consumer groups; shows no content.
 */
@NullMarked
package hub.api.reconciliation;

import org.jspecify.annotations.NullMarked;
