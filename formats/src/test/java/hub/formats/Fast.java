package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Holds hostile input to a time that only an explosion passes, however busy the machine is. */
public final class Fast {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Fast() {}

    /** The time that this thread has worked, in nanoseconds: other work of the machine does not count. */
    public static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static <T> T take(Supplier<T> work) {
        long start = cpu();
        T result = work.get();
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(LIMIT);
        return result;
    }
}
