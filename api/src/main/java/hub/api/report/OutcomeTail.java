package hub.api.report;

import hub.api.tail.Tail;
import hub.journal.record.JournalJson;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Follows every {@code out.<agency>}, so that who handed a report in can wait for its outcome at any api process. */
@Component
public final class OutcomeTail extends Tail implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeTail.class);
    private static final Pattern OUTPUTS = Pattern.compile("out\\..*");
    private static final int REMEMBERED = 50_000;

    private final Map<ReportId, Pending> reports = new LinkedHashMap<>();
    private volatile boolean following;

    public OutcomeTail(Supplier<Consumer<String, byte[]>> consumers) {
        super("outcomes", consumers);
    }

    /** The outcomes of a report's parts, and who waits for all of them. */
    private static final class Pending {
        private final Map<Integer, OutcomeBody> parts = new LinkedHashMap<>();
        private final CompletableFuture<List<OutcomeBody>> all = new CompletableFuture<>();

        void add(OutcomeBody outcome) {
            parts.put(outcome.part(), outcome);
            if (parts.size() >= outcome.parts()) {
                all.complete(new ArrayList<>(parts.values()));
            }
        }
    }

    /** All outcomes of the report, if they come within the time. */
    public Optional<List<OutcomeBody>> await(ReportId report, Duration wait) throws InterruptedException {
        try {
            return Optional.of(pending(report).all.get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("outcomes are never completed with a fault", e);
        }
    }

    /** All outcomes of the report, if they came within the last minutes. */
    Optional<List<OutcomeBody>> seen(ReportId report) {
        synchronized (reports) {
            Pending pending = reports.get(report);
            return pending == null ? Optional.empty() : Optional.ofNullable(pending.all.getNow(null));
        }
    }

    private Pending pending(ReportId report) {
        synchronized (reports) {
            Pending pending = reports.computeIfAbsent(report, id -> new Pending());
            while (reports.size() > REMEMBERED) {
                reports.remove(reports.keySet().iterator().next());
            }
            return pending;
        }
    }

    /** Outputs come and go with the agencies. */
    private final class Assigned implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        private Assigned(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seek(consumer, partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }

    @Override
    protected void begin(Consumer<String, byte[]> consumer) {
        consumer.subscribe(OUTPUTS, new Assigned(consumer));
    }

    @Override
    protected void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::read);
        following = following || !consumer.assignment().isEmpty();
    }

    private void read(ConsumerRecord<String, byte[]> outcome) {
        Optional<ReportId> report = ReportId.parse(outcome.key());
        if (report.isPresent() && outcome.value() != null) {
            Pending pending = pending(report.get());
            try {
                OutcomeBody body = JournalJson.read(outcome.value(), OutcomeBody.class);
                synchronized (reports) {
                    pending.add(body);
                }
            } catch (JacksonException e) {
                LOG.error("the outcome of {} cannot be read: {}", report.get(), e.getMessage());
            }
        }
    }

    @Override
    public Health health() {
        return (following ? Health.up() : Health.outOfService()).build();
    }
}
