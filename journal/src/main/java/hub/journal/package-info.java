/** The Kafka side of the hub: what the log is called, how it is written and read. Knows the model, and no other module. */
@NullMarked
package hub.journal;

import org.jspecify.annotations.NullMarked;
