package hub.api.report;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Where {@code hub.incidents} ends: what was answered before stands there or before it. */
@FunctionalInterface
interface LogEnds {
    /**
     * The offset of the last record in each of these partitions; below 0 for an empty one.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers do not say in time
     */
    Map<TopicPartition, Long> last(Set<TopicPartition> partitions, Duration limit) throws InterruptedException;
}
