package hub.api.stream;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.incident.Revision;
import hub.model.partner.Directory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Follows {@code hub.incidents}, once for all streams of this process. A record is passed on when searches see it: then whoever is told of it finds it, and
 * whoever comes from farther back can be shown what she may see by asking the index.
 */
@Component
final class IncidentTail implements SmartLifecycle, HealthIndicator {
    static final List<TopicPartition> LOG = IntStream.range(0, Topics.INCIDENTS.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.INCIDENTS.name(), partition))
            .toList();

    private static final TopicPartition POSITIONS = new TopicPartition(Topics.POSITIONS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_WAITING = 500;
    private static final Logger LOGGER = LoggerFactory.getLogger(IncidentTail.class);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<Directory> directory;
    private final Recent recent;
    private final Thread thread;
    private final List<Queue<ConsumerRecord<String, byte[]>>> waiting = new ArrayList<>();
    private final long[] visible = new long[LOG.size()];
    private volatile boolean stopped;

    IncidentTail(Supplier<Consumer<String, byte[]>> consumers, Supplier<Directory> directory, Recent recent) {
        this.consumers = consumers;
        this.directory = directory;
        this.recent = recent;
        this.thread = Thread.ofPlatform().name("incidents").daemon().unstarted(this::run);
        LOG.forEach(partition -> waiting.add(new ArrayDeque<>()));
    }

    private void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                begin(consumer);
                while (!stopped) {
                    follow(consumer);
                }
            } catch (KafkaException e) {
                LOGGER.warn("the log of incidents is followed again: {}", e.toString());
            }
        }
    }

    /** From the last minutes on, or from where it was before. */
    private void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(Stream.concat(LOG.stream(), Stream.of(POSITIONS)).toList());
        consumer.seekToBeginning(List.of(POSITIONS));
        waiting.forEach(Queue::clear);
        Optional<Recent.Mark> known = recent.end();
        if (known.isPresent()) {
            LOG.forEach(partition ->
                    consumer.seek(partition, known.get().place().next().get(partition.partition())));
        } else {
            List<Long> next = LOG.stream().map(consumer::position).toList();
            recent.begin(new Place(directory.get().epoch(), next));
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
            if (each.topic().equals(POSITIONS.topic())) {
                see(each);
            } else {
                waiting.get(each.partition()).add(each);
            }
        }
        for (TopicPartition partition : LOG) {
            Queue<ConsumerRecord<String, byte[]>> queue = waiting.get(partition.partition());
            pass(queue, visible[partition.partition()]);
            if (queue.size() > MOST_WAITING) {
                consumer.pause(List.of(partition));
            } else if (queue.isEmpty()) {
                consumer.resume(List.of(partition));
            }
        }
    }

    private void see(ConsumerRecord<String, byte[]> positions) {
        try {
            if (positions.value() != null) {
                var refreshed =
                        JournalJson.read(positions.value(), Positions.class).refreshed();
                LOG.forEach(partition -> visible[partition.partition()] =
                        Math.max(visible[partition.partition()], refreshed.getOrDefault(partition.toString(), 0L)));
            }
        } catch (JacksonException e) {
            LOGGER.error("the positions of {} cannot be read: {}", positions.key(), e.getMessage());
        }
    }

    private void pass(Queue<ConsumerRecord<String, byte[]>> queue, long end) {
        while (!queue.isEmpty() && queue.element().offset() < end) {
            Logged logged = read(queue.remove());
            if (logged != null) {
                recent.add(logged);
            }
        }
    }

    /** Null for a record that was deleted or that this version cannot read. */
    static @Nullable Logged read(ConsumerRecord<String, byte[]> each) {
        byte[] value = each.value();
        try {
            return value == null
                    ? null
                    : new Logged(
                            each.partition(), each.offset(), JournalJson.read(value, Revision.class), value.length);
        } catch (JacksonException e) {
            LOGGER.error("the revision {} cannot be read and is passed over: {}", each.key(), e.getMessage());
            return null;
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Streams would hold the server's end up for as long as it waits for calls. */
    @Override
    public void stop() {
        stopped = true;
        recent.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Until it knows where the log ends there is nowhere for a stream to begin. */
    @Override
    public Health health() {
        return (recent.end().isPresent() ? Health.up() : Health.outOfService()).build();
    }
}
