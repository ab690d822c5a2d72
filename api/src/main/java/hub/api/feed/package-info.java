/**
 * Feeds as files: what a caller may see, to be fetched again and again by programs that know nothing of the hub. Comes from searches in the caller's name;
 * the forms are those of {@code hub.formats}. Knows nothing of streams.
 */
@NullMarked
package hub.api.feed;

import org.jspecify.annotations.NullMarked;
