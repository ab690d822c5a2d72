/**
 * What the feed of each token holds as STIX objects: the fold that turns events into versions of objects. Takes events as the projector reads
 * them; touches the index of feed objects alone.
 */
@NullMarked
package hub.search.feed;

import org.jspecify.annotations.NullMarked;
