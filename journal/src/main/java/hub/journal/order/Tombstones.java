package hub.journal.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clears keys of topics whose records stand alone: nobody else writes to a key again. */
final class Tombstones implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Tombstones(Map<String, Object> kafka) {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    void put(String topic, String key) {
        sent.add(producer.send(new ProducerRecord<>(topic, key, null)));
    }

    /** The key of that record, in the partition where it stands. */
    void clear(ConsumerRecord<String, byte[]> each) {
        sent.add(producer.send(new ProducerRecord<>(each.topic(), each.partition(), each.key(), null)));
    }

    /** @throws KafkaException if one of them was not taken */
    @Override
    public void close() {
        try (producer) {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a tombstone was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
