package hub.ingest.gate;

import hub.ingest.IngestSettings;
import hub.journal.directory.DirectoryLog;
import hub.model.pseudonym.Pseudonyms;
import hub.search.write.Pause;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the gate its clients and a thread of its own, and starts and stops it with the process. */
@Component
public final class GateRunner implements SmartLifecycle, HealthIndicator {
    public static final String GROUP = "hub-gate";

    private static final int MAX_REPORT = 9 << 20;
    private static final int MAX_MESSAGE = 32 << 20;

    private final Gate gate;
    private final Thread thread;

    public GateRunner(IngestSettings settings, DirectoryLog directory, Pseudonyms pseudonyms) {
        gate = new Gate(
                () -> consumer(settings),
                () -> new GateWriter(producer(settings), directory, pseudonyms),
                Pause.parking());
        thread = Thread.ofPlatform().name("gate").unstarted(gate);
    }

    private static Consumer<byte[], byte[]> consumer(IngestSettings settings) {
        return new KafkaConsumer<>(
                settings.member(Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        500,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        MAX_REPORT)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(IngestSettings settings) {
        return new KafkaProducer<>(
                settings.kafka()
                        .client(Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                2,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4",
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                MAX_MESSAGE)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        gate.stop();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public Health health() {
        return (gate.isReading() ? Health.up() : Health.outOfService()).build();
    }
}
