package hub.ingest.notify;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.incident.Revision;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The log of incidents from some place on, as far as searches see it: whoever is told of an incident finds it. For one thread. */
final class Incidents implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Incidents.class);
    private static final List<TopicPartition> LOG = IntStream.range(0, Topics.INCIDENTS.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.INCIDENTS.name(), partition))
            .toList();
    private static final TopicPartition POSITIONS = new TopicPartition(Topics.POSITIONS.name(), 0);
    private static final int MOST_WAITING = 200;

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final List<Queue<ConsumerRecord<String, byte[]>>> waiting = new ArrayList<>();
    private final Map<String, Long> visible = new HashMap<>();
    private final Map<String, Long> position = new HashMap<>();

    /**
     * @param consumer without a group; closed with this
     * @param from by partition, the next offset; a partition that is not named begins where it ends now
     */
    Incidents(org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, Map<String, Long> from) {
        this.consumer = consumer;
        consumer.assign(Stream.concat(LOG.stream(), Stream.of(POSITIONS)).toList());
        consumer.seekToBeginning(List.of(POSITIONS));
        Map<TopicPartition, Long> ends = consumer.endOffsets(LOG);
        for (TopicPartition partition : LOG) {
            String name = Integer.toString(partition.partition());
            long next = from.getOrDefault(name, ends.getOrDefault(partition, 0L));
            position.put(name, next);
            consumer.seek(partition, next);
            waiting.add(new ArrayDeque<>());
        }
    }

    /** By partition, what was not taken yet. */
    Map<String, Long> position() {
        return position;
    }

    /** Hands on what is visible, waiting no longer than this; answers how many there were. */
    int poll(Duration patience, Consumer<Revision> taker) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(patience)) {
            if (each.topic().equals(POSITIONS.topic())) {
                see(each);
            } else {
                waiting.get(each.partition()).add(each);
            }
        }
        int taken = 0;
        for (TopicPartition partition : LOG) {
            taken += pass(partition, taker);
        }
        return taken;
    }

    private int pass(TopicPartition partition, Consumer<Revision> taker) {
        Queue<ConsumerRecord<String, byte[]>> queue = waiting.get(partition.partition());
        long end = visible.getOrDefault(partition.toString(), 0L);
        int taken = 0;
        while (!queue.isEmpty() && queue.element().offset() < end && taken < MOST_WAITING) {
            ConsumerRecord<String, byte[]> next = queue.remove();
            read(next).forEach(taker);
            position.put(Integer.toString(partition.partition()), next.offset() + 1);
            taken++;
        }
        if (queue.size() > MOST_WAITING) {
            consumer.pause(List.of(partition));
        } else if (queue.isEmpty()) {
            consumer.resume(List.of(partition));
        }
        return taken;
    }

    private void see(ConsumerRecord<String, byte[]> positions) {
        try {
            if (positions.value() != null) {
                JournalJson.read(positions.value(), Positions.class)
                        .refreshed()
                        .forEach((partition, next) -> visible.merge(partition, next, Math::max));
            }
        } catch (JacksonException e) {
            LOGGER.error("the positions of {} cannot be read: {}", positions.key(), e.getMessage());
        }
    }

    /** None for a record that was deleted or that this version cannot read. */
    private static List<Revision> read(ConsumerRecord<String, byte[]> each) {
        List<Revision> read = new ArrayList<>();
        try {
            if (each.value() != null) {
                read.add(JournalJson.read(each.value(), Revision.class));
            }
        } catch (JacksonException e) {
            LOGGER.error("the revision {} cannot be read and nobody is told of it: {}", each.key(), e.getMessage());
        }
        return read;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
