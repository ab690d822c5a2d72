package hub.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final TokenBucket bucket = new TokenBucket(60, Duration.ofMinutes(1), NOON);

    @Test
    void aFullOneGivesAllAtOnceAndThenNothing() {
        assertThat(bucket.take(60, NOON)).isEqualTo(new TokenBucket.Taken(true, 0, 0, 60));
        assertThat(bucket.take(1, NOON)).isEqualTo(new TokenBucket.Taken(false, 0, 1, 60));
    }

    @Test
    void itFillsEvenlyAndNeverOver() {
        assertThat(bucket.take(60, NOON).granted()).isTrue();
        assertThat(bucket.take(5, NOON.plusSeconds(3))).isEqualTo(new TokenBucket.Taken(false, 3, 2, 57));
        assertThat(bucket.take(5, NOON.plusSeconds(5))).isEqualTo(new TokenBucket.Taken(true, 0, 0, 60));
        assertThat(bucket.take(1, NOON.plusSeconds(5_000))).isEqualTo(new TokenBucket.Taken(true, 59, 0, 1));
    }

    @Test
    void whatIsRefusedTakesNothing() {
        assertThat(bucket.take(50, NOON).granted()).isTrue();
        assertThat(bucket.take(20, NOON).granted()).isFalse();
        assertThat(bucket.take(10, NOON).granted()).isTrue();
    }

    @Test
    void aClockThatIsSetBackGivesNothing() {
        assertThat(bucket.take(60, NOON).granted()).isTrue();
        assertThat(bucket.take(1, NOON.minusSeconds(60)).granted()).isFalse();
        assertThat(bucket.take(1, NOON.minusSeconds(58)).granted()).isTrue();
    }
}
