package hub.api.stream;

import hub.api.tail.Tail;
import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.incident.Revision;
import hub.model.partner.Directory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Follows {@code hub.incidents}, once for all streams of this process. A record is passed on when searches see it: then whoever is told of it finds it, and
 * whoever comes from farther back can be shown what she may see by asking the index.
 */
@Component
final class IncidentTail extends Tail implements HealthIndicator {
    static final List<TopicPartition> LOG = IntStream.range(0, Topics.INCIDENTS.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.INCIDENTS.name(), partition))
            .toList();

    private static final TopicPartition POSITIONS = new TopicPartition(Topics.POSITIONS.name(), 0);
    private static final int MOST_WAITING = 500;
    private static final Logger LOGGER = LoggerFactory.getLogger(IncidentTail.class);

    private final Supplier<Directory> directory;
    private final Recent recent;
    private final List<Queue<ConsumerRecord<String, byte[]>>> waiting = new ArrayList<>();
    private final long[] visible = new long[LOG.size()];

    IncidentTail(Supplier<Consumer<String, byte[]>> consumers, Supplier<Directory> directory, Recent recent) {
        super("incidents", consumers);
        this.directory = directory;
        this.recent = recent;
        LOG.forEach(partition -> waiting.add(new ArrayDeque<>()));
    }

    /** From where the log ends, or from where it was before; readers who are further behind catch up by themselves. */
    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(Stream.concat(LOG.stream(), Stream.of(POSITIONS)).toList());
        consumer.seekToBeginning(List.of(POSITIONS));
        waiting.forEach(Queue::clear);
        Optional<Recent.Mark> known = recent.end();
        if (known.isPresent()) {
            LOG.forEach(partition ->
                    consumer.seek(partition, known.get().place().next().get(partition.partition())));
        } else {
            Map<TopicPartition, Long> ends = consumer.endOffsets(LOG);
            List<Long> next = LOG.stream()
                    .map(partition -> ends.getOrDefault(partition, 0L))
                    .toList();
            LOG.forEach(partition -> consumer.seek(partition, next.get(partition.partition())));
            recent.begin(new Place(directory.get().epoch(), next));
        }
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
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

    /** Streams would hold the server's end up for as long as it waits for calls. */
    @Override
    public void stop() {
        super.stop();
        recent.close();
    }

    /** Until it knows where the log ends there is nowhere for a stream to begin. */
    @Override
    public Health health() {
        return (recent.end().isPresent() ? Health.up() : Health.outOfService()).build();
    }
}
