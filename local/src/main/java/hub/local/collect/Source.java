package hub.local.collect;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One walk through what a source has that is new. What it hands out it may note at once: the memory is asked for, and written, only while
 * everything that was handed out is settled.
 */
interface Source extends AutoCloseable {
    /** The next thing; empty at the end.
     *
     * @throws hub.local.client.ClientFault if the source does not give it
     */
    Optional<Item> next();

    /** What the next walk must know. */
    ObjectNode memory();

    @Override
    void close();
}
