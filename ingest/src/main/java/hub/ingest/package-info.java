/** The ingest process: wires gate, topology and projector together. The parts know the modules below, never each other. */
@NullMarked
package hub.ingest;

import org.jspecify.annotations.NullMarked;
