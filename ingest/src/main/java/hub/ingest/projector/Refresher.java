package hub.ingest.projector;

import hub.journal.record.HubHeaders;
import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.search.engine.SearchUnavailable;
import hub.search.index.Indices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what was written visible to searches, at once when little comes in and more rarely under load, and says how far into the log a
 * search can see: on {@code hub.positions} as offsets, and on {@code hub.shown} for each record that an answer waits for.
 */
final class Refresher implements AutoCloseable {
    /** Between two refreshes, how many times as long as a refresh takes is left to everything else, if there is much to write. */
    private static final int SHARE = 4;

    /** Of records: with no more there is little else to leave time to, and somebody may be waiting for one of them. */
    private static final int FEW = 100;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final String process;
    private final Consumer<Collection<String>> refresh;
    private final Producer<String, byte[]> producer;
    private final Thread thread;
    private final Map<String, Long> seen = new HashMap<>();
    private Written written = new Written();
    private long taken;
    private long shown;
    private volatile boolean stopped;

    /** What was acknowledged since the last refresh. */
    private static final class Written {
        private final Map<String, Long> offsets = new HashMap<>();
        private final Set<String> aliases = new HashSet<>();
        private final List<ProducerRecord<String, byte[]>> awaited = new ArrayList<>();
        private int records;
        private long last;

        void add(ConsumerRecord<String, byte[]> log) {
            records++;
            offsets.merge(new TopicPartition(log.topic(), log.partition()).toString(), log.offset() + 1, Math::max);
            HubHeaders.text(log.headers(), HubHeaders.ANSWER)
                    .ifPresent(answer -> awaited.add(new ProducerRecord<>(
                            Topics.SHOWN.name(), answer, log.key().getBytes(StandardCharsets.UTF_8))));
        }

        /** Who waits for an event of a feed is known to the topology alone. */
        void add(String event) {
            awaited.add(new ProducerRecord<>(
                    Topics.SHOWN.name(), event, HubHeaders.EVENT_ID.getBytes(StandardCharsets.UTF_8)));
        }

        void add(Written other) {
            other.offsets.forEach((partition, next) -> offsets.merge(partition, next, Math::max));
            aliases.addAll(other.aliases);
            awaited.addAll(other.awaited);
            records += other.records;
            last = Math.max(last, other.last);
        }
    }

    /**
     * @param process a name that no other projector has
     * @param refresh of the indices with these aliases; returns when all that was acknowledged before is visible
     * @param producer for {@code hub.positions}; closed with this
     */
    Refresher(String process, Consumer<Collection<String>> refresh, Producer<String, byte[]> producer) {
        this.process = process;
        this.refresh = refresh;
        this.producer = producer;
        this.thread = Thread.ofPlatform().name("refresher").daemon().unstarted(this::run);
    }

    Refresher start() {
        thread.start();
        return this;
    }

    /**
     * These records, and everything before them in their partitions, are acknowledged by Elasticsearch.
     *
     * @param aliases of the indices that hold something of them
     * @param taking the events of feeds among them that take something away
     */
    synchronized void written(
            List<ConsumerRecord<String, byte[]>> logs, Collection<String> aliases, List<String> taking) {
        taking.forEach(written::add);
        logs.forEach(written::add);
        written.aliases.addAll(aliases);
        written.last = ++taken;
        notifyAll();
    }

    /**
     * What a projector before this one has acknowledged: whoever begins to listen now has not heard that.
     *
     * @param committed the offsets where it goes on; null for a partition where it begins
     */
    synchronized void began(Map<TopicPartition, ? extends @Nullable OffsetAndMetadata> committed) {
        committed.forEach((partition, next) -> {
            if (next != null) {
                written.offsets.merge(partition.toString(), next.offset(), Math::max);
            }
        });
        Indices.all().forEach(index -> written.aliases.add(index.alias()));
        written.last = ++taken;
        notifyAll();
    }

    /**
     * Returns when all that was written so far is visible and said to be.
     *
     * @throws IndexAway if that takes too long, or this is closed
     */
    synchronized void await(Duration patience) throws InterruptedException {
        long all = taken;
        long end = System.nanoTime() + patience.toNanos();
        while (shown < all) {
            long left = end - System.nanoTime();
            if (stopped || left <= 0) {
                throw new IndexAway("Elasticsearch did not refresh within " + patience.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void run() {
        while (!stopped) {
            Written done = take();
            if (!done.offsets.isEmpty()) {
                LockSupport.parkNanos(makeVisible(done).toNanos());
            }
        }
    }

    private synchronized Written take() {
        try {
            while (written.offsets.isEmpty() && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
        Written done = written;
        written = new Written();
        return done;
    }

    /** How long to leave Elasticsearch to other work. */
    private Duration makeVisible(Written done) {
        long begin = System.nanoTime();
        try {
            if (!done.aliases.isEmpty()) {
                refresh.accept(done.aliases);
            }
        } catch (SearchUnavailable e) {
            LOG.warn("not refreshed, tried again: {}", e.getMessage());
            giveBack(done);
            return RETRY;
        }
        seen.putAll(done.offsets);
        done.awaited.forEach(producer::send);
        producer.send(new ProducerRecord<>(
                Topics.POSITIONS.name(), "projector/" + process, JournalJson.write(new Positions(seen))));
        if (!done.awaited.isEmpty()) {
            producer.flush();
        }
        visible(done);
        Duration pause = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(done.records <= FEW ? 1 : SHARE);
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }

    private synchronized void visible(Written done) {
        shown = done.last;
        notifyAll();
    }

    private synchronized void giveBack(Written done) {
        written.add(done);
    }

    @Override
    public void close() {
        stopped = true;
        synchronized (this) {
            notifyAll();
        }
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(5));
    }
}
