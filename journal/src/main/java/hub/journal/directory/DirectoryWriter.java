package hub.journal.directory;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.partner.DirectoryEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes entries of the directory. Topics and rights of a partner are there before its entry is, or its first record would stall a feed. */
public final class DirectoryWriter {
    private final Map<String, Object> properties;

    /** @param properties how to reach Kafka, as for any client */
    public DirectoryWriter(Map<String, Object> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** Returns when the log has these entries. */
    public void write(List<DirectoryEntry> entries) {
        send(entries.stream()
                .map(entry -> new ProducerRecord<>(Topics.DIRECTORY.name(), entry.key(), JournalJson.write(entry)))
                .toList());
    }

    /** Returns when the log has taken these entries away. */
    public void forget(List<String> keys) {
        send(keys.stream()
                .map(key -> new ProducerRecord<String, byte[]>(Topics.DIRECTORY.name(), key, null))
                .toList());
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> client = new HashMap<>(properties);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("hub.directory did not take the change", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before hub.directory took the change", e);
        }
    }
}
