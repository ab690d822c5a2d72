package hub.search.write;

import hub.search.engine.Elastic;
import hub.search.write.BulkOutcome.Acknowledged;
import hub.search.write.BulkOutcome.Stopped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents and does not give up: a server that is away, full, blocked or too busy only takes longer. Holds one request at a time, so
 * its memory is bounded. For use by one thread at a time for each document.
 */
public final class BulkWriter {
    /** Of one bulk request, in bytes. */
    public static final int DEFAULT_REQUEST_SIZE = 5 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Elastic elastic;
    private final Target target;
    private final Pause pause;
    private final int requestSize;

    public BulkWriter(Elastic elastic, Target target) {
        this(elastic, target, Pause.parking(), DEFAULT_REQUEST_SIZE);
    }

    /**
     * @param pause how to wait between attempts
     * @param requestSize bytes of a request; a larger document goes alone
     */
    public BulkWriter(Elastic elastic, Target target, Pause pause, int requestSize) {
        this.elastic = elastic;
        this.target = target;
        this.pause = pause;
        this.requestSize = requestSize;
    }

    /** Returns when everything is acknowledged or can never be, or when it is stopped or its thread interrupted. */
    public BulkOutcome write(List<? extends Write> writes, BooleanSupplier stopped) {
        List<Rejected> rejected = new ArrayList<>();
        List<Write> remaining = List.copyOf(writes);
        Duration wait = FIRST_PAUSE;
        while (!remaining.isEmpty()) {
            if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return new Stopped();
            }
            Attempt attempt = attempt(remaining);
            rejected.addAll(attempt.rejected());
            boolean progress = attempt.remaining().size() < remaining.size();
            remaining = attempt.remaining();
            if (!remaining.isEmpty()) {
                wait = progress ? FIRST_PAUSE : longer(wait);
                LOG.warn("index not writable, {} writes wait {}: {}", remaining.size(), wait, attempt.trouble());
                pause.await(wait, stopped);
            }
        }
        return new Acknowledged(rejected);
    }

    /** Tries once and never waits: for a caller that has its own way to pause. */
    public Attempt attempt(List<? extends Write> writes) {
        return new BulkRun(elastic, target, requestSize).run(writes);
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
