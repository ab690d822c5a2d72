package hub.ingest.notify;

import hub.ingest.IngestSettings;
import hub.journal.audit.AuditRecords;
import hub.model.audit.Entry;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Entries of the audit that have to be in the log before what they are about is done. */
final class AuditFirst implements Consumer<Entry>, AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;

    private final Producer<byte[], byte[]> producer;

    AuditFirst(IngestSettings settings) {
        producer = new KafkaProducer<>(
                settings.kafka()
                        .client(Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                LIMIT_MILLIS / 2,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                LIMIT_MILLIS,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                LIMIT_MILLIS)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** @throws KafkaException if the log does not take it */
    @Override
    public void accept(Entry entry) {
        try {
            producer.send(AuditRecords.of(entry)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("hub.audit-in did not take the entry", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before hub.audit-in took the entry", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
