/**
 * The TAXII 2.1 server: collections are the feeds of the caller's tokens. Takes requests as OASIS TAXII 2.1 has them; touches the index of feed
 * objects through the viewer's tokens, and the report desk to publish.
 */
@NullMarked
package hub.api.taxii;

import org.jspecify.annotations.NullMarked;
