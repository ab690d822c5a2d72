package hub.api.position;

import hub.api.tail.Tail;
import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Follows {@code hub.positions}, so that a writer can wait until her record is visible to searches, at any api process. */
@Component
public final class PositionTail extends Tail {
    private static final Logger LOG = LoggerFactory.getLogger(PositionTail.class);
    private static final TopicPartition ONLY = new TopicPartition(Topics.POSITIONS.name(), 0);

    private final Map<String, Long> refreshed = new HashMap<>();
    private long heard;

    public PositionTail(Supplier<Consumer<String, byte[]>> consumers) {
        super("positions", consumers);
    }

    /** True once searches see the record at this offset; false if that takes longer than the limit. */
    public synchronized boolean await(TopicPartition partition, long offset, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSeen(partition, offset)) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The same for the records at these offsets, all within the limit. */
    public boolean await(Map<TopicPartition, Long> offsets, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Map.Entry<TopicPartition, Long> each : offsets.entrySet()) {
            if (!await(each.getKey(), each.getValue(), Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** True if searches see the record at this offset. */
    public synchronized boolean isSeen(TopicPartition partition, long offset) {
        return refreshed.getOrDefault(partition.toString(), 0L) > offset;
    }

    /** Counts what was heard, for {@link #awaitMore}. */
    public synchronized long heard() {
        return heard;
    }

    /**
     * Returns when searches may see more than they did, or the limit has passed.
     *
     * @param before what had been heard when they were asked
     */
    public synchronized void awaitMore(long before, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (heard == before) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private synchronized void take(Positions positions) {
        positions.refreshed().forEach((partition, next) -> refreshed.merge(partition, next, Math::max));
        heard++;
        notifyAll();
    }

    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(ONLY));
        seek(consumer, List.of(ONLY));
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::read);
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() != null) {
            try {
                take(JournalJson.read(message.value(), Positions.class));
            } catch (JacksonException e) {
                LOG.error("the positions of {} cannot be read: {}", message.key(), e.getMessage());
            }
        }
    }
}
