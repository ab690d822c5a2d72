package hub.ingest.gate;

import hub.journal.topic.Topics;
import hub.search.write.Pause;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop: polls every {@code in.<agency>}, hands each record to the {@link GateWriter}, and commits only what was acknowledged. Any
 * fault of Kafka means starting again from the last commit; nothing is skipped.
 */
final class Gate implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Pattern INPUTS = Pattern.compile("in\\..*");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<GateWriter> writers;
    private final Pause pause;
    private Duration next = FIRST_PAUSE;
    private volatile boolean stopped;
    private volatile boolean reading;

    Gate(Supplier<Consumer<byte[], byte[]>> consumers, Supplier<GateWriter> writers, Pause pause) {
        this.consumers = consumers;
        this.writers = writers;
        this.pause = pause;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = consumers.get();
                    GateWriter writer = writers.get()) {
                consumer.subscribe(INPUTS);
                while (!stopped) {
                    step(consumer, writer);
                }
            } catch (WakeupException e) {
                LOG.debug("the gate was woken to stop");
            } catch (KafkaException e) {
                LOG.warn("the gate starts again from its last commit: {}", e.toString());
                reading = false;
                waitALittleLonger();
            }
        }
    }

    private void step(Consumer<byte[], byte[]> consumer, GateWriter writer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        reading = true;
        for (ConsumerRecord<byte[], byte[]> report : records) {
            writer.write(Topics.agencyOf(report.topic()), report);
        }
        if (!records.isEmpty()) {
            writer.await();
            consumer.commitSync();
            next = FIRST_PAUSE;
        }
    }

    private void waitALittleLonger() {
        pause.await(next, () -> stopped);
        next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }

    /** True while the loop reaches Kafka. */
    boolean isReading() {
        return reading;
    }

    void stop() {
        stopped = true;
    }
}
