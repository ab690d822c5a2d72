package hub.journal.directory;

import hub.journal.record.JournalJson;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The directory, kept up to date from {@code hub.directory} by a thread of its own. */
public final class DirectoryLog implements Supplier<Directory>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLog.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition ONLY = new TopicPartition("hub.directory", 0);

    private final Map<String, Object> properties;
    private final CountDownLatch complete = new CountDownLatch(1);
    private final Thread thread;
    private volatile Directory current = Directory.EMPTY;
    private volatile boolean stopped;

    /** @param properties how to reach Kafka, as for any client */
    public DirectoryLog(Map<String, Object> properties) {
        this.properties = Map.copyOf(properties);
        this.thread = Thread.ofPlatform().name("directory").daemon().unstarted(this::run);
    }

    /** Starts to read and waits until everything that was in the log at the start is known.
     *
     * @throws IllegalStateException if that takes longer than a minute
     */
    public DirectoryLog start() throws InterruptedException {
        thread.start();
        if (!complete.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("hub.directory could not be read within a minute; is Kafka reachable?");
        }
        return this;
    }

    @Override
    public Directory get() {
        return current;
    }

    private void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer =
                    new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (KafkaException e) {
                LOG.warn("hub.directory is read again from its start: {}", e.toString());
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(ONLY));
        consumer.seekToBeginning(List.of(ONLY));
        Long end = consumer.endOffsets(List.of(ONLY)).get(ONLY);
        Directory directory = Directory.EMPTY;
        while (!stopped) {
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                directory = apply(directory, entry);
            }
            if (end != null && consumer.position(ONLY) >= end) {
                current = directory;
                complete.countDown();
            }
        }
    }

    /** An entry that this version cannot read is passed over: it must not take the whole directory with it. */
    private static Directory apply(Directory directory, ConsumerRecord<String, byte[]> entry) {
        byte[] value = entry.value();
        try {
            return directory.with(entry.key(), value == null ? null : JournalJson.read(value, DirectoryEntry.class));
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.error("the directory's entry {} cannot be read and is passed over: {}", entry.key(), e.getMessage());
            return directory;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(5));
    }
}
