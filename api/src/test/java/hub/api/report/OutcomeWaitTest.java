package hub.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.position.PositionTail;
import hub.api.testing.FakeLog;
import hub.api.testing.Samples;
import hub.journal.topic.Topics;
import hub.model.incident.IncidentId;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for an outcome finds what was accepted, unless that takes longer than she would wait. */
class OutcomeWaitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ReportId REPORT = new ReportId(Samples.NORTH, 5);
    private static final IncidentId ROOT = IncidentId.of(Samples.NORTH, "a");
    private static final TopicPartition PARTITION =
            new TopicPartition(Topics.INCIDENTS.name(), Topics.INCIDENTS.partition(ROOT.value()));

    private final FakeLog log = new FakeLog();
    private final CountDownLatch reading = new CountDownLatch(2);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final OutcomeTail tail = new OutcomeTail(() -> started(log.get()));
    private final PositionTail positions = new PositionTail(() -> started(log.get()));

    private Consumer<String, byte[]> started(Consumer<String, byte[]> consumer) {
        ((MockConsumer<String, byte[]>) consumer).schedulePollTask(reading::countDown);
        return consumer;
    }

    @BeforeEach
    void start() throws InterruptedException {
        tail.start();
        positions.start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() {
        tail.stop();
        positions.stop();
    }

    private OutcomeWait endingAt(long last) {
        return new OutcomeWait(
                tail,
                (partitions, limit) -> {
                    assertThat(partitions).containsExactly(PARTITION);
                    asked.countDown();
                    return Map.of(PARTITION, last);
                },
                positions);
    }

    private static Outcome accepted() {
        IncidentId annex = IncidentId.of(Samples.NORTH, "annex");
        return new Outcome(REPORT, 0, 1, List.of(ROOT, annex), List.of(), null);
    }

    @Test
    void itIsAnsweredOnceSearchesSeeTheIncident() throws InterruptedException, ExecutionException, TimeoutException {
        OutcomeWait wait = endingAt(7);
        CompletableFuture<Optional<List<OutcomeBody>>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(wait.await(REPORT, PATIENCE));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        log.outcome(accepted());
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        log.shows(PARTITION, 7);
        assertThat(positions.await(PARTITION, 6, PATIENCE)).isTrue();
        assertThat(answer).as("the record at 7 is not seen").isNotDone();
        log.shows(PARTITION, 8);

        assertThat(answer.get(20, TimeUnit.SECONDS).orElseThrow()).hasSize(1);
    }

    @Test
    void aSlowIndexDoesNotHoldTheOutcomeBack() throws InterruptedException {
        Duration asLong = Duration.ofMillis(700);
        log.outcome(accepted());
        long begin = System.nanoTime();

        assertThat(endingAt(7).await(REPORT, asLong)).isPresent();

        assertThat(asked.getCount()).isZero();
        assertThat(System.nanoTime() - begin)
                .isGreaterThan(asLong.minusMillis(20).toNanos());
    }

    @Test
    void aRejectedReportWaitsForNothing() throws InterruptedException {
        Problem problem = Problem.of(ProblemCode.MALFORMED, "", "line 1");
        log.outcome(new Outcome(REPORT, 0, 1, List.of(), List.of(), problem));

        assertThat(endingAt(7).await(REPORT, PATIENCE)).isPresent();
        assertThat(asked.getCount()).as("nobody asked where the log ends").isOne();
    }

    @Test
    void whereTheLogEndsMayBeUnknown() throws InterruptedException {
        AtomicLong limits = new AtomicLong();
        OutcomeWait wait = new OutcomeWait(
                tail,
                (partitions, limit) -> {
                    limits.set(limit.toNanos());
                    throw new KafkaException("no broker");
                },
                positions);
        log.outcome(accepted());

        assertThat(wait.await(REPORT, PATIENCE)).isPresent();
        assertThat(limits.get()).isBetween(1L, PATIENCE.toNanos());
    }
}
