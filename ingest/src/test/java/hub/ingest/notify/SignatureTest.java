package hub.ingest.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** The example that libraries of Standard Webhooks are tested with. */
    @Test
    void isWhatLibrariesExpect() {
        assertThat(Signature.of(List.of(SECRET), ID, 1_614_265_330, BODY)).isEqualTo(SIGNED);
    }

    @Test
    void eachSecretSigns() {
        assertThat(Signature.of(List.of(SECRET, new byte[32]), ID, 1_614_265_330, BODY))
                .startsWith(SIGNED + " v1,")
                .hasSize(2 * SIGNED.length() + 1);
    }

    @Test
    void thePausesGrowUntilItIsGivenUp() {
        Instant queued = Instant.parse("2026-05-02T09:00:00Z");
        Instant now = queued;
        int attempts = 0;
        Duration before = Duration.ZERO;
        for (Instant next = Backoff.next(queued, attempts, now); next != null; attempts++) {
            Duration pause = Duration.between(now, next);
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(4));
            before = pause;
            now = next;
            next = Backoff.next(queued, attempts + 1, now);
        }

        assertThat(Duration.between(queued, now))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(4));
        assertThat(attempts).as("a receiver that is away is not asked often").isLessThan(50);
    }
}
