package hub.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.problem.ApiProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyBytesTest {
    private static final int MAX = 100;

    /** A body of which a byte comes every ten seconds. */
    private static InputStream dripping(int bytes, AtomicLong nanos) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() {
                nanos.addAndGet(Duration.ofSeconds(10).toNanos());
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int next = read();
                into[from] = (byte) next;
                return next < 0 ? -1 : 1;
            }
        };
    }

    @Test
    void aBodyThatComesInTimeIsRead() throws IOException {
        AtomicLong nanos = new AtomicLong();

        assertThat(BodyBytes.read(dripping(5, nanos), MAX, nanos::get)).hasSize(5);
    }

    @Test
    void aBodyThatDripsIsGivenUp() {
        AtomicLong nanos = new AtomicLong();

        assertThatThrownBy(() -> BodyBytes.read(dripping(50, nanos), MAX, nanos::get))
                .isInstanceOf(ApiProblem.class)
                .hasMessage("TOO_SLOW: 7 bytes came within 60 s (expected the whole)");
    }

    @Test
    void aBodyThatStopsIsTooSlowAndOneThatIsCutIsNot() {
        assertThat(BodyBytes.torn(new IOException(new TimeoutException())))
                .hasMessage("TOO_SLOW: the body stopped coming (expected the whole)");
        assertThat(BodyBytes.torn(new IOException("cut"))).hasMessageStartingWith("MALFORMED");
    }

    @Test
    void asManyAsAllowedAreReadAndNotOneMore() throws IOException {
        assertThat(BodyBytes.read(new ByteArrayInputStream(new byte[MAX]), MAX, () -> 0))
                .hasSize(MAX);
        assertThatThrownBy(() -> BodyBytes.read(new ByteArrayInputStream(new byte[MAX + 1]), MAX, () -> 0))
                .hasMessageStartingWith("TOO_LARGE");
    }
}
