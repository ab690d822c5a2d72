package hub.search.index;

import java.time.Duration;

/**
 * How indices are laid out on the cluster.
 *
 * @param shards for each index, 1 or more; fixed for the life of a generation
 * @param replicas copies of each shard: 0 on a single node, else 1 or more
 * @param refreshInterval how soon a search sees what was written, if the writer does not refresh before
 */
public record IndexOptions(int shards, int replicas, Duration refreshInterval) {
    /** For a single node. */
    public static final IndexOptions SINGLE_NODE = new IndexOptions(1, 0, Duration.ofSeconds(1));

    public IndexOptions {
        if (shards < 1 || shards > 1024 || replicas < 0 || replicas > 10) {
            throw new IllegalArgumentException(
                    "shards " + shards + ", replicas " + replicas + " (expected 1..1024, 0..10)");
        }
        if (refreshInterval.toMillis() < 1) {
            throw new IllegalArgumentException("refresh interval: " + refreshInterval + " (expected 1 ms or more)");
        }
    }
}
