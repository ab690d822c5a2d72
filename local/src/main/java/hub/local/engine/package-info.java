/** Real processes: Kafka, Elasticsearch and the hub's own applications as forked JVMs that can be found and stopped again. */
@NullMarked
package hub.local.engine;

import org.jspecify.annotations.NullMarked;
