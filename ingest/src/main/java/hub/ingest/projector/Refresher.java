package hub.ingest.projector;

import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import hub.search.engine.SearchUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what was written visible to searches, at once when little comes in and more rarely under load, and says on
 * {@code hub.positions} how far into the log a search can see.
 */
final class Refresher implements AutoCloseable {
    /** Between two refreshes, how many times as long as a refresh takes is left to everything else. */
    private static final int SHARE = 4;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final String process;
    private final Runnable refresh;
    private final Producer<String, byte[]> producer;
    private final Thread thread;
    private final Map<String, Long> seen = new HashMap<>();
    private Map<String, Long> written = new HashMap<>();
    private volatile boolean stopped;

    /**
     * @param process a name that no other projector has
     * @param refresh returns when all that was acknowledged before is visible
     * @param producer for {@code hub.positions}; closed with this
     */
    Refresher(String process, Runnable refresh, Producer<String, byte[]> producer) {
        this.process = process;
        this.refresh = refresh;
        this.producer = producer;
        this.thread = Thread.ofPlatform().name("refresher").daemon().unstarted(this::run);
    }

    Refresher start() {
        thread.start();
        return this;
    }

    /** Everything of the partition before this offset is acknowledged by Elasticsearch. */
    synchronized void written(TopicPartition partition, long next) {
        written.merge(partition.toString(), next, Math::max);
        notifyAll();
    }

    private void run() {
        while (!stopped) {
            Map<String, Long> done = take();
            if (!done.isEmpty()) {
                LockSupport.parkNanos(makeVisible(done).toNanos());
            }
        }
    }

    private synchronized Map<String, Long> take() {
        try {
            while (written.isEmpty() && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
        Map<String, Long> done = written;
        written = new HashMap<>();
        return done;
    }

    /** How long to leave Elasticsearch to other work. */
    private Duration makeVisible(Map<String, Long> done) {
        long begin = System.nanoTime();
        try {
            refresh.run();
        } catch (SearchUnavailable e) {
            LOG.warn("not refreshed, tried again: {}", e.getMessage());
            giveBack(done);
            return RETRY;
        }
        seen.putAll(done);
        producer.send(new ProducerRecord<>(
                Topics.POSITIONS.name(), "projector/" + process, JournalJson.write(new Positions(seen))));
        Duration pause = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(SHARE);
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }

    private synchronized void giveBack(Map<String, Long> done) {
        done.forEach((partition, next) -> written.merge(partition, next, Math::max));
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
