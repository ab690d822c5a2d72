package hub.ingest.notify;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.audit.Entry;
import hub.model.partner.Directory;
import hub.model.subscription.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One life of the notifier, from when it owns {@code hub.deliveries} on. Each step matches what came, takes in what the couriers brought, and writes both
 * with the position in one transaction: after a crash the next life goes on as if nothing had been. What was sent and not written yet is sent once more,
 * under the same id.
 */
final class Notifier {
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Outbox outbox;
    private final Queries queries;
    private final Matcher matcher;
    private final Rounds rounds;
    private final Incidents incidents;
    private final Producer<String, byte[]> producer;
    private final Supplier<Directory> directory;
    private final InstantSource clock;
    private Instant swept = Instant.MIN;
    private @Nullable Directory known;

    /**
     * What a life is made of.
     *
     * @param producer with transactions, initialized
     */
    record Parts(
            Outbox outbox,
            Queries queries,
            Matcher matcher,
            Rounds rounds,
            Incidents incidents,
            Producer<String, byte[]> producer,
            Supplier<Directory> directory,
            InstantSource clock) {}

    Notifier(Parts parts) {
        outbox = parts.outbox();
        queries = parts.queries();
        matcher = parts.matcher();
        rounds = parts.rounds();
        incidents = parts.incidents();
        producer = parts.producer();
        directory = parts.directory();
        clock = parts.clock();
    }

    /** Waits no longer than this for something to do. */
    void step(Duration patience) {
        Directory now = directory.get();
        if (now != known) {
            queries.follow(now);
            known = now;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int taken = incidents.poll(patience, revision -> matcher.match(revision, now, at));
        if (taken > 0 || outbox.position().isEmpty()) {
            outbox.at(incidents.position());
        }
        List<Entry> audit = rounds.collect(at);
        rounds.queue(now, at);
        if (!at.minus(BETWEEN_SWEEPS).isBefore(swept)) {
            Sweep.run(outbox, now, at);
            swept = at;
        }
        write(audit);
        rounds.send(now, at);
    }

    private void write(List<Entry> audit) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Map.Entry<String, @Nullable OutboxEntry> change : outbox.changes().entrySet()) {
            OutboxEntry entry = change.getValue();
            byte[] value = entry == null ? null : JournalJson.write(entry);
            records.add(new ProducerRecord<>(Topics.DELIVERIES.name(), 0, change.getKey(), value));
        }
        for (Entry entry : audit) {
            records.add(
                    new ProducerRecord<>(Topics.AUDIT_IN.name(), entry.agency().value(), JournalJson.write(entry)));
        }
        if (!records.isEmpty()) {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        }
    }
}
