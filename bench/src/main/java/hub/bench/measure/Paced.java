package hub.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Calls at an even rate, whatever those before them take: the time of each counts from when it was due, so that a pause of the other side is not left out.
 *
 * @param every how long after one the next is due
 */
public record Paced(Duration every) {
    /**
     * Milliseconds of each call.
     *
     * @param call given its number
     */
    public double[] run(int count, IntConsumer call) {
        List<Future<Double>> calls = new ArrayList<>(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = begun + number * every.toNanos();
                awaitDue(due);
                calls.add(threads.submit(() -> {
                    call.accept(number);
                    return (System.nanoTime() - due) / 1e6;
                }));
            }
        }
        return calls.stream().mapToDouble(Paced::millis).toArray();
    }

    private static void awaitDue(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    private static double millis(Future<Double> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
