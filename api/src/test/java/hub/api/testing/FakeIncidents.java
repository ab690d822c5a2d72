package hub.api.testing;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.model.incident.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** {@code hub.incidents}, {@code hub.investigations} and {@code hub.positions} in memory: all readers see all of it, and what is added later. */
public final class FakeIncidents implements Supplier<Consumer<String, byte[]>> {
    private static final Set<String> FOLLOWED = Set.of(
            Topics.INCIDENTS.name(), Topics.INVESTIGATIONS.name(), Topics.DELIVERIES.name(), Topics.SESSIONS.name());

    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> logs = new HashMap<>();
    private final Map<String, Long> visible = new TreeMap<>();

    /** Adds a revision that searches do not see yet. */
    public synchronized void add(Revision revision) {
        int partition = Math.floorMod(revision.root().value().hashCode(), Topics.INCIDENTS.partitions());
        add(new TopicPartition(Topics.INCIDENTS.name(), partition), revision.key(), JournalJson.write(revision));
        visible.merge(Topics.INCIDENTS.name() + "-" + partition, 1L, Long::sum);
    }

    /** All that was added so far is seen by searches. */
    public synchronized void show() {
        add(
                new TopicPartition(Topics.POSITIONS.name(), 0),
                "projector/test",
                JournalJson.write(new Positions(visible)));
    }

    /** Adds a record of any log that is followed here. */
    synchronized void write(TopicPartition partition, String key, byte[] value) {
        add(partition, key, value);
    }

    /** Adds a record of {@code hub.deliveries}; null takes it away. */
    public synchronized void deliver(String key, byte @Nullable [] value) {
        add(new TopicPartition(Topics.DELIVERIES.name(), 0), key, value);
    }

    private void add(TopicPartition partition, String key, byte @Nullable [] value) {
        List<ConsumerRecord<String, byte[]>> log = logs.computeIfAbsent(partition, each -> new ArrayList<>());
        log.add(new ConsumerRecord<>(partition.topic(), partition.partition(), log.size(), key, value));
        notifyAll();
    }

    private synchronized List<ConsumerRecord<String, byte[]>> from(TopicPartition partition, long offset) {
        List<ConsumerRecord<String, byte[]>> log = logs.getOrDefault(partition, List.of());
        return List.copyOf(log.subList((int) Math.min(offset, log.size()), log.size()));
    }

    private synchronized void await(Duration patience) throws InterruptedException {
        TimeUnit.MILLISECONDS.timedWait(this, patience.toMillis());
    }

    @Override
    public Consumer<String, byte[]> get() {
        return new Reader(this);
    }

    /** Kafka's own test client, filled from the log whenever it is asked. */
    static class Reader extends MockConsumer<String, byte[]> {
        private final FakeIncidents log;

        Reader(FakeIncidents log) {
            super("earliest");
            this.log = log;
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partitions) {
            super.assign(partitions);
            partitions.stream().filter(partition -> follows()).forEach(partition -> {
                updateBeginningOffsets(Map.of(partition, 0L));
                updateEndOffsets(Map.of(partition, (long) log.from(partition, 0).size()));
            });
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            if (follows() && !fill()) {
                try {
                    log.await(timeout);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                fill();
            }
            return super.poll(Duration.ZERO);
        }

        /** Others ask for positions alone, and get those of another fake. */
        private boolean follows() {
            return assignment().stream().anyMatch(partition -> FOLLOWED.contains(partition.topic()));
        }

        private boolean fill() {
            boolean filled = false;
            for (TopicPartition partition : assignment()) {
                if (FOLLOWED.contains(partition.topic()) || partition.topic().equals(Topics.POSITIONS.name())) {
                    for (ConsumerRecord<String, byte[]> each : log.from(partition, position(partition))) {
                        addRecord(each);
                        filled = true;
                    }
                }
            }
            return filled;
        }
    }
}
