/**
 * The resource /api/v1/feed: what happens to the incidents that a caller may see, as it happens. Reads the log of revisions once for all streams and asks
 * of each event anew whether its reader may see it; knows nothing of how incidents are searched.
 */
@NullMarked
package hub.api.stream;

import org.jspecify.annotations.NullMarked;
