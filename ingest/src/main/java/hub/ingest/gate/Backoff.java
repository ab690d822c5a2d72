package hub.ingest.gate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Longer and longer pauses between attempts, up to five seconds; a stop ends a pause at once. */
final class Backoff {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private long next = FIRST;
    private volatile @Nullable Thread waiting;

    void pause(BooleanSupplier stopped) {
        waiting = Thread.currentThread();
        long end = System.nanoTime() + next;
        while (!stopped.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        next = Math.min(next * 2, LONGEST);
    }

    void reset() {
        next = FIRST;
    }

    void wake() {
        LockSupport.unpark(waiting);
    }
}
