package hub.search.feed;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A STIX object of a feed event.
 *
 * @param id of the object
 * @param type of the object
 * @param spec the version of STIX, {@code 2.1}
 * @param version {@code modified}, else {@code created}; null for an object without both: then it is the moment when it was added
 * @param own true if the creator of its incident made it
 * @param node as it is served
 */
public record FeedObject(
        String id, String type, String spec, @Nullable Instant version, boolean own, ObjectNode node) {
    public FeedObject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(node, "node");
    }
}
