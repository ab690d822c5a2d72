package hub.api.position;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.SaidPositions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A writer waits until some projector says that searches see her record, and not for ever. */
class PositionTailTest {
    private static final TopicPartition FIRST = new TopicPartition("hub.responses", 0);
    private static final TopicPartition SECOND = new TopicPartition("hub.responses", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SaidPositions projectors = new SaidPositions();
    private final PositionTail tail = projectors.tail();

    @AfterEach
    void stop() {
        projectors.close();
    }

    @Test
    void whatIsBeforeThePositionIsSeen() throws InterruptedException {
        projectors.says("a", FIRST, 8);

        assertThat(tail.await(FIRST, 7, PATIENCE)).isTrue();
        assertThat(tail.await(FIRST, 8, Duration.ZERO)).isFalse();
        assertThat(tail.await(SECOND, 0, Duration.ZERO)).isFalse();
    }

    @Test
    void ofTwoProjectorsTheFartherOneCounts() throws InterruptedException {
        projectors.says("a", FIRST, 8);
        projectors.says("b", FIRST, 3);
        projectors.says("b", SECOND, 1);

        assertThat(tail.await(SECOND, 0, PATIENCE)).isTrue();
        assertThat(tail.await(FIRST, 7, Duration.ZERO)).isTrue();
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws InterruptedException {
        projectors.says("a", "?".getBytes(StandardCharsets.UTF_8));
        projectors.says("a", FIRST, 1);

        assertThat(tail.await(FIRST, 0, PATIENCE)).isTrue();
    }
}
