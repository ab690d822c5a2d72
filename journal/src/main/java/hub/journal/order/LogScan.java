package hub.journal.order;

import hub.journal.record.JournalJson;
import hub.model.incident.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed to a topic, from its start or a time, to where it ends; later again from there. */
public final class LogScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param kafka how to reach it, as for any client */
    public LogScan(Map<String, Object> kafka, String topic) {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Starts at the first record of that time or later. */
    LogScan from(Instant time) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
        }
        return this;
    }

    /**
     * Reads to where the topic ends now.
     *
     * @throws KafkaException if Kafka falls silent before
     */
    public void read(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long silent = System.nanoTime() + SILENCE.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                reader.accept(each);
                silent = System.nanoTime() + SILENCE.toNanos();
            }
            if (System.nanoTime() - silent > 0) {
                throw new KafkaException(partitions + " could not be read to the end");
            }
        }
    }

    /** The same for {@code hub.incidents}; a key that is cleared tells nothing. */
    void revisions(Consumer<Revision> reader) {
        read(each -> {
            if (each.value() != null) {
                reader.accept(JournalJson.read(each.value(), Revision.class));
            }
        });
    }

    @Override
    public void close() {
        consumer.close();
    }
}
