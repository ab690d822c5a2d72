package hub.api.position;

import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A writer waits until some projector says that searches see her record, and not for ever. */
class PositionTailTest {
    private static final TopicPartition POSITIONS = new TopicPartition("hub.positions", 0);
    private static final TopicPartition FIRST = new TopicPartition("hub.responses", 0);
    private static final TopicPartition SECOND = new TopicPartition("hub.responses", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final PositionTail tail = new PositionTail(() -> consumer);
    private long next;

    @BeforeEach
    void start() {
        consumer.updateBeginningOffsets(Map.of(POSITIONS, 0L));
        consumer.updateEndOffsets(Map.of(POSITIONS, 0L));
        tail.start();
    }

    @AfterEach
    void stop() {
        tail.stop();
    }

    private void says(String projector, byte[] message) {
        long offset = next++;
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>("hub.positions", 0, offset, projector, message)));
    }

    private void says(String projector, TopicPartition partition, long seen) {
        says(projector, JournalJson.write(new Positions(Map.of(partition.toString(), seen))));
    }

    @Test
    void whatIsBeforeThePositionIsSeen() throws InterruptedException {
        says("a", FIRST, 8);

        assertThat(tail.await(FIRST, 7, PATIENCE)).isTrue();
        assertThat(tail.await(FIRST, 8, Duration.ZERO)).isFalse();
        assertThat(tail.await(SECOND, 0, Duration.ZERO)).isFalse();
    }

    @Test
    void ofTwoProjectorsTheFartherOneCounts() throws InterruptedException {
        says("a", FIRST, 8);
        says("b", FIRST, 3);
        says("b", SECOND, 1);

        assertThat(tail.await(SECOND, 0, PATIENCE)).isTrue();
        assertThat(tail.await(FIRST, 7, Duration.ZERO)).isTrue();
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws InterruptedException {
        says("a", "?".getBytes(StandardCharsets.UTF_8));
        says("a", FIRST, 1);

        assertThat(tail.await(FIRST, 0, PATIENCE)).isTrue();
    }
}
