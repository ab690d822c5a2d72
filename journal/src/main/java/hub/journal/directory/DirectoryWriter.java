package hub.journal.directory;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes entries of the directory. Topics and rights of a partner are there before its entry is, or its first record would stall a feed. */
public final class DirectoryWriter {
    private final Map<String, Object> properties;

    /** @param properties how to reach Kafka, as for any client */
    public DirectoryWriter(Map<String, Object> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** Writes the entries that the log does not hold like this yet; returns when they are acknowledged. */
    public void ensure(List<DirectoryEntry> entries) throws InterruptedException {
        Directory now;
        try (DirectoryLog log = new DirectoryLog(properties).start()) {
            now = log.get();
        }
        Map<String, Object> client = new java.util.HashMap<>(properties);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            for (DirectoryEntry entry : entries) {
                if (!now.with(entry.key(), entry).equals(now)) {
                    producer.send(new ProducerRecord<>(Topics.DIRECTORY.name(), entry.key(), JournalJson.write(entry)));
                }
            }
            producer.flush();
        }
    }
}
