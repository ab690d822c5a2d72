package hub.local.testing;

import hub.journal.provision.Credentials;
import hub.local.lifecycle.LocalHub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real Kafka client of one user. */
public record Partner(Credentials credentials) {

    private static final byte[] KEY = {'k'};
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A new or known partner of the shared hub. */
    public static Partner create(LocalHub hub, String id, String... tokens) {
        try (Admin admin = hub.admin()) {
            return new Partner(hub.provisioning(admin).agency(id, List.of(tokens)));
        }
    }

    /** Client settings, with more on top. */
    public Map<String, Object> config(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(credentials.login());
        config.put("bootstrap.servers", credentials.bootstrapServers());
        config.put("max.block.ms", (int) LIMIT.toMillis());
        config.putAll(more);
        return config;
    }

    public KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        return new KafkaProducer<>(config(more), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        return new KafkaConsumer<>(config(more), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public RecordMetadata send(String topic, byte[] value) throws InterruptedException, ExecutionException {
        try (var producer = producer(Map.of("max.request.size", 32 << 20))) {
            return producer.send(new ProducerRecord<>(topic, KEY, value)).get();
        }
    }

    /** Sends; what the broker says against it is thrown as it is. */
    public RecordMetadata sendText(String topic, String value) throws Throwable {
        try {
            return send(topic, value.getBytes(StandardCharsets.UTF_8));
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** The values of a topic of one partition, from its beginning. */
    public List<String> read(String topic, int count) {
        try (var consumer = consumer(Map.of("auto.offset.reset", "earliest"))) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new java.util.ArrayList<>();
            long end = System.nanoTime() + LIMIT.toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> values.add(new String(each.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }
}
