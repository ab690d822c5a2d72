package hub.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7240. */
class PreferTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5                              | 5",
                "Wait=5                              | 5",
                "WAIT = 5                            | 5",
                "wait=\"5\"                          | 5",
                "respond-async, wait=10              | 10",
                "respond-async,wait=10,handling=lenient | 10",
                "wait=10; x=1, handling=strict       | 10",
                "x=\"a,wait=9\", wait=3              | 3",
                "x=\"a\\\",wait=9\", wait=3          | 3",
                "foo; wait=9                         | 0",
                "wait=3, wait=9                      | 3",
                "wait=999                            | 30",
                "wait=999999999                      | 30",
                "wait=99999999999999                 | 30",
                "wait=0                              | 0",
                "wait=-1                             | 0",
                "wait=1.5                            | 0",
                "wait=abc                            | 0",
                "wait=                               | 0",
                "wait                                | 0",
                "awaited=5                           | 0",
                "''                                  | 0",
                ",,, wait=5                          | 5",
            })
    void theWaitIsFound(String header, int seconds) {
        assertThat(Prefer.wait(List.of(header))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(Prefer.wait(List.of("respond-async", "wait=7", "wait=9"))).isEqualTo(Duration.ofSeconds(7));
        assertThat(Prefer.wait(List.of())).isZero();
    }

    @Test
    void aLongHeaderIsReadInNoTime() {
        String hostile = "a=\"" + "\\\"".repeat(4_000) + ",".repeat(4_000) + ";".repeat(4_000);
        long start = System.nanoTime();
        Prefer.wait(List.of(hostile, "x".repeat(8_000), " ; ".repeat(3_000)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
