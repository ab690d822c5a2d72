package hub.ingest.projector;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.audit.Checkpoint;
import hub.model.audit.Link;
import hub.model.incident.Revision;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.pseudonym.Pseudonyms;
import hub.search.feed.FeedWriter;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.InvestigationDocuments;
import hub.search.write.NoticeDocuments;
import hub.search.write.Rejected;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Turns records of the log into documents and writes them, a batch at a time. */
public final class Projector {
    /** Longer than a hiccup, shorter than Kafka waits for a silent consumer. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final BulkWriter writer;
    private final FeedProjector feeds;
    private final IntSupplier epoch;
    private final Pseudonyms pseudonyms;
    private final Unwritable unwritable;
    private final Duration patience;

    /** Hears of what Elasticsearch will never take. */
    @FunctionalInterface
    public interface Unwritable {
        void report(ConsumerRecord<String, byte[]> log, Rejected rejected);
    }

    /**
     * @param writer to the generation that is filled
     * @param feeds to the same
     * @param epoch the generation of the Kafka cluster, for the documents' versions
     * @param pseudonyms lift those of older key versions
     * @param unwritable hears of what Elasticsearch will never take
     * @param patience how long a batch may take before its caller is asked again
     */
    public Projector(
            BulkWriter writer,
            FeedWriter feeds,
            IntSupplier epoch,
            Pseudonyms pseudonyms,
            Unwritable unwritable,
            Duration patience) {
        this.writer = writer;
        this.feeds = new FeedProjector(feeds, epoch);
        this.epoch = epoch;
        this.pseudonyms = pseudonyms;
        this.unwritable = unwritable;
        this.patience = patience;
    }

    /**
     * What was acknowledged.
     *
     * @param aliases of the indices that were written to, but for the audit: nobody waits to see it
     * @param taking ids of the events of feeds that took something away
     */
    public record Done(Set<String> aliases, List<String> taking) {
        public Done {
            aliases = Set.copyOf(aliases);
            taking = List.copyOf(taking);
        }
    }

    /** Returns when everything is acknowledged.
     *
     * @throws IndexAway if that takes too long; the same batch can be projected again
     */
    public Done project(Iterable<ConsumerRecord<String, byte[]>> batch, BooleanSupplier stopped) {
        List<Write> writes = new ArrayList<>();
        Map<Write, ConsumerRecord<String, byte[]>> origins = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> log : batch) {
            if (log.topic().startsWith(Topics.FEED_PREFIX)) {
                events.add(log);
                continue;
            }
            for (Write write : readable(log)) {
                writes.add(write);
                origins.put(write, log);
            }
        }
        long end = System.nanoTime() + patience.toNanos();
        BooleanSupplier over = () -> stopped.getAsBoolean() || System.nanoTime() > end;
        acknowledged(writer.write(writes, over))
                .forEach(never -> unwritable.report(Objects.requireNonNull(origins.get(never.write())), never));
        List<String> taking = feeds.project(events, over);
        return new Done(aliases(writes, events), taking);
    }

    private static Set<String> aliases(List<Write> writes, List<ConsumerRecord<String, byte[]>> events) {
        Set<String> aliases = writes.stream()
                .map(Write::index)
                .filter(index -> index != Indices.AUDIT)
                .map(HubIndex::alias)
                .collect(Collectors.toCollection(HashSet::new));
        if (!events.isEmpty()) {
            aliases.add(Indices.FEED_OBJECTS.alias());
        }
        return aliases;
    }

    private List<Rejected> acknowledged(BulkOutcome outcome) {
        return switch (outcome) {
            case BulkOutcome.Stopped() ->
                throw new IndexAway("Elasticsearch did not take all of it within " + patience.toSeconds() + " s");
            case BulkOutcome.Acknowledged(List<Rejected> rejected) -> rejected;
        };
    }

    /** A record that we cannot read is a fault of ours, and for ever: it is reported, and its neighbours do not wait for it. */
    private List<Write> readable(ConsumerRecord<String, byte[]> log) {
        try {
            return writes(log);
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.error("{}/{}/{} cannot be read: {}", log.topic(), log.partition(), log.offset(), e.getClass());
            return List.of();
        }
    }

    private static List<Write> investigation(Event event, byte[] value, long version) {
        List<Write> writes = new ArrayList<>(InvestigationDocuments.of(event, value, version));
        writes.addAll(NoticeDocuments.of(event, version));
        return writes;
    }

    private List<Write> writes(ConsumerRecord<String, byte[]> log) {
        byte[] value = log.value();
        if (log.topic().equals(Topics.RESPONSES.name())) {
            return StatedRecords.writes(log.key(), value, epoch.getAsInt(), log.offset());
        }
        long version = Versions.of(epoch.getAsInt(), log.offset());
        if (log.topic().equals(Topics.AUDIT.name())) {
            return value == null || Checkpoint.isKey(log.key())
                    ? List.of()
                    : List.of(Documents.of(JournalJson.read(value, Link.class), value, version));
        }
        if (log.topic().equals(Topics.INVESTIGATIONS.name())) {
            return value != null && JournalJson.read(value, Entry.class) instanceof Event event
                    ? investigation(event, value, version)
                    : List.of();
        }
        boolean outcomes = log.topic().startsWith(Topics.OUT_PREFIX);
        if (value == null) {
            return List.of(
                    outcomes
                            ? Documents.erasedOutcome(log.key(), version)
                            : Documents.erasedRevision(log.key(), version));
        }
        if (outcomes) {
            Instant at = Instant.ofEpochMilli(log.timestamp());
            return List.of(Documents.of(OutcomeJson.read(value), at, value, version));
        }
        return Documents.of(JournalJson.read(value, Revision.class), value, version, pseudonyms);
    }
}
