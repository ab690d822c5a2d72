package hub.api.session;

import hub.api.tail.Tail;
import hub.journal.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sessions that were ended before their time, at whichever process: {@code hub.sessions} has each until it would have been over anyway. */
@Component
final class EndedSessions extends Tail {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final TopicPartition ONLY = new TopicPartition(Topics.SESSIONS.name(), 0);
    private static final int LIMIT_SECONDS = 15;

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);
    private long end;

    EndedSessions(Supplier<Consumer<String, byte[]>> consumers, Producer<byte[], byte[]> producer, Clock clock) {
        super("sessions", consumers);
        this.producer = producer;
        this.clock = clock;
    }

    boolean has(String session) {
        return ended.containsKey(session);
    }

    /**
     * Ends a session: here at once, elsewhere as soon as the log is read.
     *
     * @throws KafkaException if the log does not take it; here it is over even then
     */
    void add(String session, Instant until) {
        ended.put(session, until);
        byte[] key = session.getBytes(StandardCharsets.UTF_8);
        byte[] value = until.toString().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(ONLY.topic(), ONLY.partition(), key, value))
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the end of a session was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the end of a session was acknowledged", e);
        }
    }

    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(ONLY));
        end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
        consumer.seekToBeginning(List.of(ONLY));
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::read);
        if (!records.isEmpty()) {
            Instant now = clock.instant();
            ended.values().removeIf(until -> until.isBefore(now));
        }
        if (consumer.position(ONLY) >= end) {
            complete.countDown();
        }
    }

    private void read(ConsumerRecord<String, byte[]> each) {
        try {
            ended.put(each.key(), Instant.parse(new String(each.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException e) {
            LOG.error("the end of the session at {} cannot be read", each.offset());
        }
    }

    /** Returns when all ends are known that were there before: a process that does not know them would let their cookies in again. */
    @Override
    public void start() {
        super.start();
        try {
            if (!complete.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(
                        ONLY.topic() + " could not be read within a minute; is Kafka reachable?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + ONLY.topic() + " was read", e);
        }
    }

    /** Before the server takes its first call. */
    @Override
    public int getPhase() {
        return 0;
    }
}
