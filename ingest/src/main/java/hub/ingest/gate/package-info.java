/**
 * The gate: reads what agencies send, keeps the bytes, and turns them into candidates or coded rejects. At least once; the topology
 * makes it once.
 */
@NullMarked
package hub.ingest.gate;

import org.jspecify.annotations.NullMarked;
