package hub.api.stream;

import hub.model.incident.IncidentId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Reads the log once more for a reader who comes from farther back than what is kept; only so many do at the same time. */
@Component
final class CatchUp {
    private static final int AT_ONCE = 4;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Of incidents that the index is asked for at once. */
    private static final int BATCH = 50;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    CatchUp(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    /** Takes the records of a reader, some at a time. */
    interface Taker {
        /** @return false if the reader wants no more */
        boolean take(List<Logged> some) throws IOException;
    }

    /** All records from one place up to the other; answers false if the reader wanted no more. */
    boolean read(Place from, Place to, Taker taker) throws IOException, InterruptedException {
        while (!room.tryAcquire(1, TimeUnit.SECONDS)) {
            if (!taker.take(List.of())) {
                return false;
            }
        }
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            List<TopicPartition> behind = IncidentTail.LOG.stream()
                    .filter(log -> from.next().get(log.partition()) < to.next().get(log.partition()))
                    .toList();
            consumer.assign(behind);
            behind.forEach(log -> consumer.seek(log, from.next().get(log.partition())));
            return read(consumer, behind, to, taker);
        } finally {
            room.release();
        }
    }

    private static boolean read(Consumer<String, byte[]> consumer, List<TopicPartition> behind, Place to, Taker taker)
            throws IOException {
        while (behind.stream()
                .anyMatch(log -> consumer.position(log) < to.next().get(log.partition()))) {
            List<Logged> some = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                Logged logged = to.covers(each.partition(), each.offset()) ? IncidentTail.read(each) : null;
                if (logged != null) {
                    some.add(logged);
                }
                if (some.size() == BATCH) {
                    if (!taker.take(some)) {
                        return false;
                    }
                    some = new ArrayList<>();
                }
            }
            if (!taker.take(some)) {
                return false;
            }
        }
        return true;
    }

    /** The incidents that these records are about, each once. */
    static List<IncidentId> ids(List<Logged> some) {
        return some.stream().map(logged -> logged.revision().id()).distinct().toList();
    }
}
