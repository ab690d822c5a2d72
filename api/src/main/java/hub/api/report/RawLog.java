package hub.api.report;

import hub.journal.topic.Topics;
import hub.model.report.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Finds one record of {@code hub.raw}, which has no index by key: in the key's partition, from the time when the report was received. */
@Component
class RawLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;

    RawLog(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * The report's record; the gate gives it the report's own time, so that it is among the first from there on.
     *
     * @throws KafkaException if the log cannot be read that far in time
     */
    Optional<ConsumerRecord<String, byte[]>> find(ReportId report, Instant received) {
        String key = report.toString();
        TopicPartition partition = partition(key);
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            OffsetAndTimestamp from = consumer.offsetsForTimes(Map.of(partition, received.toEpochMilli()), LIMIT)
                    .get(partition);
            if (from == null) {
                return Optional.empty();
            }
            consumer.seek(partition, from.offset());
            Long end = consumer.endOffsets(List.of(partition), LIMIT).get(partition);
            return scan(consumer, partition, key, end == null ? 0 : end);
        }
    }

    private static Optional<ConsumerRecord<String, byte[]>> scan(
            Consumer<String, byte[]> consumer, TopicPartition partition, String key, long end) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                if (key.equals(each.key())) {
                    return each.value() == null ? Optional.empty() : Optional.of(each);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new KafkaException(key + " was not found in hub.raw within " + LIMIT.toSeconds() + " s");
            }
        }
        return Optional.empty();
    }

    /** As the gate's producer chooses it. */
    static TopicPartition partition(String key) {
        return new TopicPartition(Topics.RAW.name(), Topics.RAW.partition(key));
    }
}
