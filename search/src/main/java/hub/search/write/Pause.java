package hub.search.write;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How a writer waits before it tries again. */
@FunctionalInterface
public interface Pause {
    /** Waits that long, or until it is stopped or interrupted. */
    void await(Duration time, BooleanSupplier stopped);

    /** Really waits; sees within a tenth of a second that it is stopped. */
    static Pause parking() {
        return (time, stopped) -> {
            long slice = Duration.ofMillis(100).toNanos();
            long end = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    return;
                }
                LockSupport.parkNanos(Math.min(left, slice));
            }
        };
    }
}
