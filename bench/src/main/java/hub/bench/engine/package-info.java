/**
 * A real Elasticsearch for a benchmark, and the client that baselines ask it with: no hub, no viewer. The only other user of the Elasticsearch client
 * beside hub.search.
 */
@NullMarked
package hub.bench.engine;

import org.jspecify.annotations.NullMarked;
