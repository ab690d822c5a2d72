package hub.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PacedTest {
    private static final Paced PACED = new Paced(Duration.ofMillis(2));

    @Test
    void noCallWaitsForTheOneBefore() {
        CountDownLatch others = new CountDownLatch(4);

        double[] millis = PACED.run(5, number -> {
            if (number > 0) {
                others.countDown();
            } else {
                await(others);
            }
        });

        assertThat(millis).hasSize(5).doesNotContain(0);
        assertThat(millis[0]).isGreaterThanOrEqualTo(8);
    }

    @Test
    void aCallThatFailsIsAFault() {
        assertThatThrownBy(() -> PACED.run(2, number -> {
                    throw new IllegalArgumentException("refused");
                }))
                .hasRootCauseMessage("refused");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
