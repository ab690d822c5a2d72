package hub.api.tail;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads on and on what is written to the log, in a thread of its own. When Kafka fails, it begins anew. */
public abstract class Tail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Of records of a partition that are read when a process begins: nobody there waits for older ones. */
    private static final long RECENT = 1_000;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Thread thread;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile boolean stopped;

    /**
     * Nothing is read before it is started.
     *
     * @param name of the thread, what is followed
     */
    protected Tail(String name, Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Says what to read and from where; again after a fault. */
    protected abstract void begin(Consumer<String, byte[]> consumer);

    /**
     * Goes on where it was, or else a little before the end. Said by offset: where there is no record or only old ones, a client that asks for those of the
     * last minutes asks again only after half a minute.
     */
    protected final void seek(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition each : partitions) {
            long recent = Math.max(begins.getOrDefault(each, 0L), ends.getOrDefault(each, 0L) - RECENT);
            consumer.seek(each, next.getOrDefault(each, recent));
        }
    }

    /** Takes what came next; nothing, if nothing did for a while. */
    protected abstract void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records);

    private void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                begin(consumer);
                while (!stopped) {
                    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                    take(consumer, records);
                    records.partitions()
                            .forEach(each -> next.put(
                                    each, records.records(each).getLast().offset() + 1));
                }
            } catch (KafkaException e) {
                LOG.warn("{} are followed again: {}", thread.getName(), e.toString());
            }
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    protected final boolean isStopped() {
        return stopped;
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
