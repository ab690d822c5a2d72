/**
 * The connection to Elasticsearch, and the only code that may ask it anything: every query leaves through {@link
 * hub.search.engine.ViewerSearch} with its viewer's tokens. The two exceptions, counts and digests, live here too and give out no content.
 */
@NullMarked
package hub.search.engine;

import org.jspecify.annotations.NullMarked;
