package hub.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.FakeLog;
import hub.api.testing.Samples;
import hub.model.incident.IncidentId;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Outcomes are handed to who waits for them, whole or not at all. */
class OutcomeTailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ReportId REPORT = new ReportId(Samples.NORTH, 5);

    private final FakeLog log = new FakeLog();
    private final CountDownLatch reading = new CountDownLatch(1);
    private OutcomeTail tail = new OutcomeTail(() -> started(log.get()));

    private Consumer<String, byte[]> started(Consumer<String, byte[]> consumer) {
        ((org.apache.kafka.clients.consumer.MockConsumer<String, byte[]>) consumer)
                .schedulePollTask(reading::countDown);
        return consumer;
    }

    private void start() throws InterruptedException {
        tail.start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() {
        tail.stop();
    }

    @Test
    void anOutcomeThatComesIsAnswered() throws InterruptedException {
        start();
        log.outcome(accepted(0, 1));

        List<OutcomeBody> outcomes = tail.await(REPORT, PATIENCE).orElseThrow();
        assertThat(outcomes).hasSize(1);
        assertThat(ReportBody.of("r", outcomes).status()).isEqualTo("accepted");
        assertThat(tail.seen(REPORT)).contains(outcomes);
    }

    @Test
    void aReportOfTwoPartsIsOneAnswer() throws InterruptedException {
        start();
        log.outcome(accepted(0, 2));
        log.outcome(accepted(0, 2));
        assertThat(tail.await(REPORT, Duration.ofMillis(300))).as("one of two, twice").isEmpty();
        log.outcome(rejected(1, 2));

        ReportBody body = ReportBody.of("r", tail.await(REPORT, PATIENCE).orElseThrow());
        assertThat(body.status()).isEqualTo("partial");
        assertThat(body.problem()).containsEntry("code", "MALFORMED");
        assertThat(body.parts()).hasSize(2);
    }

    @Test
    void whoDoesNotWaitGetsNothingYet() throws InterruptedException {
        assertThat(tail.await(REPORT, Duration.ZERO)).isEmpty();
        assertThat(tail.seen(new ReportId(Samples.NORTH, 99))).isEmpty();
    }

    @Test
    void itsHealthIsThatItFollows() throws InterruptedException {
        assertThat(tail.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        start();
        log.outcome(accepted(0, 1));
        tail.await(REPORT, PATIENCE);
        log.outcome(new Outcome(new ReportId(Samples.NORTH, 6), 0, 1, List.of(), List.of(), null));
        tail.await(new ReportId(Samples.NORTH, 6), PATIENCE);

        assertThat(tail.health().getStatus()).isEqualTo(Status.UP);
        assertThat(tail.isRunning()).isTrue();
    }

    @Test
    void afterAFaultItFollowsAgain() throws InterruptedException {
        CountDownLatch faults = new CountDownLatch(2);
        tail = new OutcomeTail(() -> {
            faults.countDown();
            if (faults.getCount() > 0) {
                throw new KafkaException("no broker");
            }
            return started(log.get());
        });
        start();
        log.outcome(accepted(0, 1));

        assertThat(tail.await(REPORT, PATIENCE)).isPresent();
    }

    @Test
    void aPartThatIsMissingIsPending() {
        OutcomeBody half = new OutcomeBody("r", "accepted", 0, 2, List.of("i"), null, null);

        assertThat(ReportBody.of("r", List.of(half)).status()).isEqualTo("pending");
        assertThat(ReportBody.pending("r").incidents()).isEmpty();
    }

    private static Outcome accepted(int part, int parts) {
        return new Outcome(REPORT, part, parts, List.of(IncidentId.of(Samples.NORTH, "a")), List.of(), null);
    }

    private static Outcome rejected(int part, int parts) {
        return new Outcome(
                REPORT, part, parts, List.of(), List.of(), Problem.of(ProblemCode.MALFORMED, "", "line 1"));
    }
}
