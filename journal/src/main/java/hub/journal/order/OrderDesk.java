package hub.journal.order;

import hub.journal.record.JournalJson;
import hub.journal.record.ProposalSerde;
import hub.journal.topic.Topics;
import hub.model.admission.Order;
import hub.model.investigation.Command;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands orders to admission, and commands to who writes the log of investigations. */
final class OrderDesk implements AutoCloseable {
    private static final int MAX_MESSAGE = 32 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private final Admin admin;
    private final Producer<String, byte[]> producer;
    private final Map<TopicPartition, Long> given = new HashMap<>();

    OrderDesk(Admin admin, Map<String, Object> kafka) {
        this.admin = admin;
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_MESSAGE);
        producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    void give(Collection<? extends Order> orders) {
        send(orders.stream().map(order -> ProposalSerde.record(Topics.ADMISSION.name(), null, order)));
    }

    void command(Collection<Command> commands) {
        send(commands.stream().map(command -> {
            String key = command.by().investigation().value();
            byte[] value = JournalJson.write(command);
            return new ProducerRecord<>(Topics.COMMANDS.name(), Topics.COMMANDS.partition(key), key, value);
        }));
    }

    private void send(Stream<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.map(producer::send).toList();
        sent.forEach(each -> {
            RecordMetadata place = get(each);
            given.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
        });
    }

    /**
     * Returns when all that was given is decided.
     *
     * @throws KafkaException if it does not within two minutes
     */
    void awaitDecided() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!decided()) {
            if (System.nanoTime() - end > 0) {
                throw new KafkaException("the orders wait in hub.admission or hub.commands; is ingest running?");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private boolean decided() {
        Map<TopicPartition, OffsetAndMetadata> done =
                get(admin.listConsumerGroupOffsets(Topics.TOPOLOGY).partitionsToOffsetAndMetadata());
        return given.entrySet().stream().allMatch(each -> {
            OffsetAndMetadata committed = done.get(each.getKey());
            return committed != null && committed.offset() >= each.getValue();
        });
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take an order", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
