package hub.api.trail;

import hub.journal.audit.AuditRecords;
import hub.model.audit.Entry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Puts entries on {@code hub.audit-in}: at once, for whoever waits until the brokers have them, or soon. */
@Component
public final class AuditLog implements SmartLifecycle {
    /** Entries that wait while Kafka is away; then the newest are lost, which the log of the process says. */
    static final int WAITING = 10_000;

    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Producer<byte[], byte[]> producer;
    private final BlockingQueue<Supplier<Entry>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean stopped;

    AuditLog(@Qualifier("auditProducer") Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.thread = Thread.ofPlatform().name("audit").daemon().unstarted(this::run);
    }

    /**
     * Returns once the brokers have it for good.
     *
     * @throws KafkaException if they do not say so in time
     */
    public void record(Entry entry) {
        try {
            producer.send(AuditRecords.of(entry)).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the audit did not take the entry", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the audit took the entry", e);
        }
    }

    /** Makes and writes it soon; the caller does not wait. */
    public void note(Supplier<Entry> entry) {
        if (!waiting.offer(entry)) {
            LOG.error("an entry of the audit is lost: {} wait already", WAITING);
        }
    }

    private void run() {
        try {
            while (!stopped || !waiting.isEmpty()) {
                Supplier<Entry> next = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    make(next);
                }
            }
        } catch (InterruptedException e) {
            LOG.error("{} entries of the audit are lost: interrupted", waiting.size());
        }
    }

    /** One that cannot be made must not be the end of the others. */
    private void make(Supplier<Entry> next) {
        try {
            send(next.get());
        } catch (RuntimeException e) {
            LOG.error("an entry of the audit is lost: it cannot be made", e);
        }
    }

    private void send(Entry entry) {
        try {
            producer.send(AuditRecords.of(entry), (place, fault) -> {
                if (fault != null) {
                    again(entry, fault);
                }
            });
        } catch (KafkaException e) {
            again(entry, e);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void again(Entry entry, Exception fault) {
        LOG.warn("an entry of the audit is written again: {}", fault.toString());
        note(() -> entry);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped = true;
        try {
            if (!thread.join(LIMIT)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the server takes its first call, and until it has answered its last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
