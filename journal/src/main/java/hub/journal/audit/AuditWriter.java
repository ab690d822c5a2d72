package hub.journal.audit;

import hub.model.audit.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a few entries and goes: for commands. */
public final class AuditWriter {
    private final Map<String, Object> properties;

    /** @param properties how to reach Kafka, as for any client */
    public AuditWriter(Map<String, Object> properties) {
        this.properties = Map.copyOf(properties);
    }

    /**
     * Returns when the log has these entries.
     *
     * @throws KafkaException if it does not take them: what they are about must not happen then
     */
    public void write(List<Entry> entries) {
        Map<String, Object> client = new HashMap<>(properties);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    entries.stream().map(AuditRecords::of).map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("hub.audit-in did not take the entry", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before hub.audit-in took the entry", e);
        }
    }
}
