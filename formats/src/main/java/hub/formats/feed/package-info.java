/** The records of the feeds: {@code application/vnd.hub.feed+json}. Puts the other formats' writers together. */
@NullMarked
package hub.formats.feed;

import org.jspecify.annotations.NullMarked;
