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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as an agency, with its own Kafka credentials, and hears the outcomes on its own topic. */
public final class Publisher implements Outbox {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final String agency;
    private final Brokers brokers;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<String, byte[]> outcomes;
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(AgencyFiles files) {
        this.agency = files.agency();
        brokers = Brokers.of(files);
        outcomes = brokers.consumer(Map.of());
        TopicPartition mine = new TopicPartition(Topics.out(agency), 0);
        outcomes.assign(List.of(mine));
        outcomes.seekToEnd(List.of(mine));
        try {
            brokers.ask(() -> outcomes.position(mine));
        } catch (ClientFault e) {
            outcomes.close();
            throw e;
        }
        Map<String, Object> sending = brokers.producing();
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
        try (Waiting line = brokers.waiting()) {
            producer.flush();
        }
        Exception fault = failure.getAndSet(null);
        if (fault instanceof RecordTooLargeException) {
            throw new ClientFault("TOO_LARGE the broker refused a report over " + Topics.MAX_REPORT_BYTES + " bytes");
        }
        if (fault instanceof KafkaException refusal) {
            throw brokers.fault(refusal);
        }
        if (fault != null) {
            throw new ClientFault("the broker refused: " + fault.getMessage());
        }
    }

    @Override
    public void awaitOutcomes(Duration quiet, Listener listener) {
        Map<String, Integer> parts = new HashMap<>();
        long last = System.nanoTime();
        boolean said = false;
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
            if (!said && System.nanoTime() - last > SILENCE.toNanos()) {
                System.err.println("hub: waiting for " + waiting.size() + " outcomes, at most " + quiet.toSeconds()
                        + " s from one to the next");
                said = true;
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
