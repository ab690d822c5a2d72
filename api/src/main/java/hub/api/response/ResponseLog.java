package hub.api.response;

import hub.api.position.PositionTail;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.response.Response;
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

/** Puts versions of responses into {@code hub.responses}, each under a key of its own, all of one response in one partition. */
@Component
class ResponseLog {
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
     * Writes a version. Another process may have written the same one a moment before; the earlier counts, and a reader finds it.
     *
     * @return true if searches see it already; false if that takes long
     * @throws KafkaException if the brokers do not acknowledge it
     */
    boolean append(Response response) throws InterruptedException {
        byte[] value = JournalJson.write(response);
        int partition = Topics.RESPONSES.partition(response.id().value());
        byte[] key = key(response, value).getBytes(StandardCharsets.UTF_8);
        try {
            RecordMetadata written = producer.send(new ProducerRecord<>(Topics.RESPONSES.name(), partition, key, value))
                    .get(ACKNOWLEDGED.toMillis(), TimeUnit.MILLISECONDS);
            return positions.await(new TopicPartition(Topics.RESPONSES.name(), partition), written.offset(), READABLE);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the response was not acknowledged", e);
        }
    }

    /** Two writers of one version have keys of their own, or compaction would drop the one that counts. */
    private static String key(Response response, byte[] value) {
        return response.id() + "@" + response.version() + "#"
                + Sha256.hex(value).substring(0, TELLING);
    }
}
