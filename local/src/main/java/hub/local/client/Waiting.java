package hub.local.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Says on stderr what a command waits for, if that takes longer than a moment. */
final class Waiting implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final CompletableFuture<Void> line;

    /** @param what such as {@code Kafka at 127.0.0.1:9092} */
    Waiting(String what) {
        line = CompletableFuture.runAsync(
                () -> System.err.println("hub: waiting for " + what),
                CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        line.cancel(false);
    }
}
