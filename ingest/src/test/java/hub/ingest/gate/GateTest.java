package hub.ingest.gate;

import static hub.ingest.gate.Sent.GOOD;
import static hub.ingest.gate.Sent.on;
import static hub.ingest.gate.Sent.producer;
import static hub.ingest.gate.Sent.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

/** The loop: everything is read, nothing is committed that was not acknowledged, and no fault of Kafka is the end. */
class GateTest {
    private static final TopicPartition INPUT = new TopicPartition(Sent.TOPIC, 0);

    private final MockProducer<String, byte[]> producer = producer(true);
    private final List<Watched> consumers = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void whatIsPolledIsWrittenAndCommitted() {
        Watched consumer = consumer();
        consumer.schedulePollTask(() -> {
            consumer.addRecord(report(0, GOOD));
            consumer.addRecord(report(1, "{"));
        });
        Gate gate = gate();
        consumer.schedulePollTask(gate::stop);
        gate.run();

        assertThat(on(producer, "hub.raw")).hasSize(2);
        assertThat(consumer.commits).containsExactly(2L);
        assertThat(consumer.closed()).isTrue();
        assertThat(producer.closed()).isTrue();
        assertThat(pauses).isEmpty();
    }

    @Test
    void onlyInputsAreRead() {
        Watched consumer = consumer();
        consumer.updatePartitions("out.cert-north", List.of(new PartitionInfo("out.cert-north", 0, null, null, null)));
        Gate gate = gate();
        consumer.schedulePollTask(() -> assertThat(consumer.assignment()).containsExactly(INPUT));
        consumer.schedulePollTask(gate::stop);
        gate.run();

        assertThat(consumers).as("one was enough").isEmpty();
    }

    @Test
    void nothingIsCommittedThatWasNotAcknowledged() {
        producer.sendException = new KafkaException("too large");
        Watched consumer = consumer();
        consumer.schedulePollTask(() -> consumer.addRecord(report(0, GOOD)));
        Watched next = consumer();
        Gate gate = gate();
        next.schedulePollTask(gate::stop);
        gate.run();

        assertThat(consumer.commits).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void pausesGrowToFiveSecondsUntilSomethingIsCommitted() {
        for (int i = 0; i < 8; i++) {
            consumer().setPollException(new KafkaException("no broker"));
        }
        Watched good = consumer();
        good.schedulePollTask(() -> good.addRecord(report(0, GOOD)));
        good.schedulePollTask(() -> {
            throw new KafkaException("again");
        });
        Watched last = consumer();
        Gate gate = gate();
        last.schedulePollTask(gate::stop);
        gate.run();

        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 100L);
    }

    @Test
    void itSaysWhetherItReachesKafka() {
        Watched broken = consumer();
        Watched good = consumer();
        Gate gate = gate();
        assertThat(gate.isReading()).isFalse();
        broken.setPollException(new KafkaException("no broker"));
        good.schedulePollTask(() -> assertThat(gate.isReading()).isFalse());
        good.schedulePollTask(() -> assertThat(gate.isReading()).isTrue());
        good.schedulePollTask(gate::stop);
        gate.run();

        assertThat(gate.isReading()).isTrue();
    }

    @Test
    void aWakeIsNoFault() {
        consumer().setPollException(new WakeupException());
        Watched next = consumer();
        Gate gate = gate();
        next.schedulePollTask(gate::stop);
        gate.run();

        assertThat(pauses).isEmpty();
    }

    private Gate gate() {
        return new Gate(
                consumers::removeFirst,
                () -> new GateWriter(producer.closed() ? producer(true) : producer, Sent::directory, Sent.PSEUDONYMS),
                (time, stopped) -> pauses.add(time));
    }

    private Watched consumer() {
        Watched consumer = new Watched();
        consumer.updatePartitions(Sent.TOPIC, List.of(new PartitionInfo(Sent.TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(INPUT, 0L));
        consumers.add(consumer);
        return consumer;
    }

    /** Remembers what was committed; Kafka's own forgets it when it is closed. */
    private static final class Watched extends MockConsumer<byte[], byte[]> {
        private final List<Long> commits = new ArrayList<>();

        Watched() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            super.commitSync(offsets);
            offsets.values().forEach(offset -> commits.add(offset.offset()));
        }
    }
}
