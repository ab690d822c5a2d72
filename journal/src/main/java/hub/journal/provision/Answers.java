package hub.journal.provision;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaFuture;

/** Waits for the cluster: for an answer, and for a change that the controller has taken to be seen at the brokers. */
final class Answers {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);

    private Answers() {}

    static <T> T get(String what, KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ProvisioningFault(what, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new ProvisioningFault(what + ": no answer within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningFault(what + ": interrupted");
        }
    }

    static void awaitSeen(String what, BooleanSupplier seen) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new ProvisioningFault(what + ": not seen within " + LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
