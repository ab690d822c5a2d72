/** The projector: writes what the log says into Elasticsearch, in order, for as long as it takes. Decides nothing. */
@NullMarked
package hub.ingest.projector;

import org.jspecify.annotations.NullMarked;
