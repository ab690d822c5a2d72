package hub.local.client;

import hub.journal.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as an agency, with its own Kafka credentials, and hears the outcomes on its own topic. */
public final class Publisher implements Outbox {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String agency;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<String, byte[]> outcomes;
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(AgencyFiles files) {
        this.agency = files.agency();
        Map<String, Object> client = new HashMap<>(files.kafka());
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.remove(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        outcomes = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        TopicPartition mine = new TopicPartition(Topics.out(agency), 0);
        outcomes.assign(List.of(mine));
        outcomes.seekToEnd(List.of(mine));
        outcomes.position(mine);
        Map<String, Object> sending = new HashMap<>(files.kafka());
        sending.put(ProducerConfig.ACKS_CONFIG, "all");
        sending.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        sending.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 << 20);
        producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void send(ReportFile report, String mediaType) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(Topics.in(agency), report.bytes());
        if (!mediaType.isEmpty()) {
            message.headers().add("content-type", mediaType.getBytes(StandardCharsets.UTF_8));
        }
        producer.send(message, (written, fault) -> {
            if (fault != null) {
                failure.compareAndSet(null, fault);
            } else {
                waiting.put(agency + "/" + written.offset(), report.name());
            }
        });
    }

    @Override
    public void flush() {
        producer.flush();
        Exception fault = failure.getAndSet(null);
        if (fault instanceof RecordTooLargeException) {
            throw new ClientFault("TOO_LARGE the broker refused a report over " + Topics.MAX_REPORT_BYTES + " bytes");
        }
        if (fault != null) {
            throw new ClientFault("the broker refused: " + fault.getMessage());
        }
    }

    @Override
    public void awaitOutcomes(Duration quiet, Listener listener) {
        Map<String, Integer> parts = new HashMap<>();
        long last = System.nanoTime();
        while (!waiting.isEmpty()) {
            for (ConsumerRecord<String, byte[]> heard : outcomes.poll(Duration.ofMillis(100))) {
                String name = waiting.get(heard.key());
                if (name != null) {
                    last = System.nanoTime();
                    JsonNode outcome = JSON.readTree(heard.value());
                    listener.outcome(name, outcome);
                    if (parts.merge(heard.key(), 1, Integer::sum)
                            >= outcome.path("parts").asInt(1)) {
                        waiting.remove(heard.key());
                    }
                }
            }
            if (System.nanoTime() - last > quiet.toNanos()) {
                throw new ClientFault(waiting.size() + " outcomes did not come within " + quiet.toSeconds()
                        + " s; the reports are in Kafka and are not lost (./hub status)");
            }
        }
    }

    @Override
    public void forgetOutcomes() {
        waiting.clear();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
        outcomes.close();
    }
}
