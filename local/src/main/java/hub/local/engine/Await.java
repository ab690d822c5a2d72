package hub.local.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition in another process, which can only be asked, not subscribed to. */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(100);

    private Await() {}

    /** Asks until the answer is yes or the limit has passed; false then. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
