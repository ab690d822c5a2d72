package hub.api.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.id.AgencyId;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same key and body is the same report, for a day and in this process. */
class IdempotencyKeysTest {
    private final AtomicInteger runs = new AtomicInteger();
    private final SettableClock clock = new SettableClock();
    private final IdempotencyKeys keys = new IdempotencyKeys(clock);

    @Test
    void runsOnceForAKeyAndBody() throws InterruptedException {
        ReportId first = send(Samples.NORTH, "k", "a");

        assertThat(send(Samples.NORTH, "k", "a")).isEqualTo(first);
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsEachTimeWithoutAKey() throws InterruptedException {
        send(Samples.NORTH, null, "a");
        send(Samples.NORTH, null, "a");

        assertThat(runs).hasValue(2);
    }

    @Test
    void keysAreEachAgencysOwn() throws InterruptedException {
        send(Samples.NORTH, "k", "a");
        send(Samples.SOUTH, "k", "b");

        assertThat(runs).hasValue(2);
    }

    @Test
    void anotherBodyIsRefused() throws InterruptedException {
        send(Samples.NORTH, "k", "a");

        assertThatThrownBy(() -> send(Samples.NORTH, "k", "b"))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void aDayLaterTheKeyIsNew() throws InterruptedException {
        ReportId first = send(Samples.NORTH, "k", "a");
        clock.now = clock.now.plus(IdempotencyKeys.KEPT);
        assertThat(send(Samples.NORTH, "k", "a")).isEqualTo(first);
        clock.now = clock.now.plusMillis(1);

        assertThat(send(Samples.NORTH, "k", "a")).isNotEqualTo(first);
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooMany() throws InterruptedException {
        ReportId first = send(Samples.NORTH, "k0", "a");
        for (int i = 1; i <= IdempotencyKeys.REMEMBERED; i++) {
            send(Samples.NORTH, "k" + i, "a");
        }

        assertThat(send(Samples.NORTH, "k0", "a")).isNotEqualTo(first);
    }

    @Test
    void whatFailedCanBeTriedAgain() throws InterruptedException {
        assertThatThrownBy(() -> keys.once(Samples.NORTH, "k", bytes("a"), () -> {
                    throw new KafkaException("no broker");
                }))
                .isInstanceOf(KafkaException.class);

        assertThat(send(Samples.NORTH, "k", "a").offset()).isEqualTo(1);
    }

    @Test
    void whoComesMeanwhileWaitsForTheFirst() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<ReportId> first = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> first.complete(once(() -> {
                    running.countDown();
                    go.await();
                    return new ReportId(Samples.NORTH, 77);
                })));
        running.await();
        CompletableFuture<ReportId> second = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> second.complete(once(() -> new ReportId(Samples.NORTH, 78))));
        go.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).offset()).isEqualTo(77);
        assertThat(second.get(10, TimeUnit.SECONDS).offset()).isEqualTo(77);
    }

    private ReportId once(IdempotencyKeys.Action<ReportId> action) {
        try {
            return keys.once(Samples.NORTH, "slow", bytes("a"), action);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "tab\there"})
    void aKeyIsPrintable(String key) {
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("north", "/api/v1/reports")
                .header(IdempotencyKeys.HEADER, key)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.json(answer).path("detail").asString()).contains("expected 1 to 255 printable");
    }

    private ReportId send(AgencyId agency, @Nullable String key, String body) throws InterruptedException {
        return keys.once(agency, key, bytes(body), () -> new ReportId(agency, runs.incrementAndGet()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Samples.RECEIVED;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
