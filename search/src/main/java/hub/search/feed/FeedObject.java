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
 * @param revoked the version that says that it is no longer here; null if it is not its creator's, or has no versions: then it disappears
 * @param node as it is served
 */
public record FeedObject(
        String id,
        String type,
        String spec,
        @Nullable Instant version,
        @Nullable ObjectNode revoked,
        ObjectNode node) {
    public FeedObject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(node, "node");
    }
}
