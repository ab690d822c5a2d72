package hub.journal.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * What a topic must be like.
 *
 * @param name at most 249 of {@code [A-Za-z0-9._-]}
 * @param partitions fixed for the life of the topic: records are found by the hash of their key
 * @param config topic configuration, by Kafka's own names; replication is not part of it, it depends on the cluster
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

    /** How long a cleared key stays readable as a tombstone, for readers that were away. */
    private static final Duration TOMBSTONES = Duration.ofDays(7);

    public TopicSpec {
        if (!name.matches("[A-Za-z0-9._-]{1,249}")) {
            throw new IllegalArgumentException("topic: " + name + " (expected 1 to 249 of A-Z a-z 0-9 . _ -)");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: " + partitions + " (expected at least 1)");
        }
        config = Map.copyOf(config);
    }

    /** The partition that a producer chooses for a record with this key. */
    public int partition(String key) {
        return partition(key, partitions);
    }

    /** The same for a topic of so many partitions. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % partitions;
    }

    /** Records age out. */
    static TopicSpec aged(String name, int partitions, Duration retention) {
        return new TopicSpec(
                name,
                partitions,
                Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
    }

    /**
     * The last record of each key stays. Compaction skips the active segment, so {@code lag} bounds both the age of a
     * segment and the time until it is compacted: a replaced or erased record is gone soon after it, once something
     * else is written.
     */
    static TopicSpec compacted(String name, int partitions, Duration lag) {
        String bound = Long.toString(lag.toMillis());
        return new TopicSpec(
                name,
                partitions,
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "segment.ms",
                        bound,
                        "max.compaction.lag.ms",
                        bound,
                        "delete.retention.ms",
                        Long.toString(TOMBSTONES.toMillis())));
    }

    TopicSpec with(String key, Object value) {
        Map<String, String> more = new HashMap<>(config);
        more.put(key, value.toString());
        return new TopicSpec(name, partitions, more);
    }

    TopicSpec maxMessageBytes(int bytes) {
        return with("max.message.bytes", bytes);
    }
}
