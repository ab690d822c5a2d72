package hub.journal.provision;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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

    /** Does steps that do not need each other side by side; returns when all are done. */
    static void together(Runnable... steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all =
                    Stream.of(steps).map(threads::submit).toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProvisioningFault fault ? fault : new ProvisioningFault("provisioning", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningFault("provisioning: interrupted");
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
