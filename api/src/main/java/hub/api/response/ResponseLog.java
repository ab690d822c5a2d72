package hub.api.response;

import hub.api.position.PositionTail;
import hub.journal.topic.Topics;
import hub.normalize.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Puts what people state into {@code hub.responses}: all of one thing in one partition, each version of it under a key of its own. */
@Component
public final class ResponseLog {
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(15);
    private static final Duration READABLE = Duration.ofSeconds(10);
    private static final int TELLING = 12;

    private final Producer<byte[], byte[]> producer;
    private final PositionTail positions;

    ResponseLog(Producer<byte[], byte[]> producer, PositionTail positions) {
        this.producer = producer;
        this.positions = positions;
    }

    /**
     * Writes a version. Another process may have written the same one a moment before; the earlier counts, and a reader finds it. Two writers of one
     * version have keys of their own, or compaction would drop the one that counts.
     *
     * @param id of what it is a version of
     * @param value its stored form
     * @return true if searches see it already; false if that takes long
     * @throws KafkaException if the brokers do not acknowledge it
     */
    public boolean append(String id, long version, byte[] value) throws InterruptedException {
        return put(id, id + "@" + version + "#" + Sha256.hex(value).substring(0, TELLING), value);
    }

    /**
     * The same under a key that may be there already: then this takes its place.
     *
     * @param id of what it belongs to
     */
    public boolean put(String id, String key, byte[] value) throws InterruptedException {
        int partition = Topics.RESPONSES.partition(id);
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        try {
            RecordMetadata written = producer.send(
                            new ProducerRecord<>(Topics.RESPONSES.name(), partition, name, value))
                    .get(ACKNOWLEDGED.toMillis(), TimeUnit.MILLISECONDS);
            return positions.await(new TopicPartition(Topics.RESPONSES.name(), partition), written.offset(), READABLE);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("what was stated was not acknowledged", e);
        }
    }
}
