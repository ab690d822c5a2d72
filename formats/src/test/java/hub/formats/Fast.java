package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/** Holds hostile input to a time that only an explosion passes, however busy the machine is. */
public final class Fast {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Fast() {}

    public static <T> T take(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return result;
    }
}
