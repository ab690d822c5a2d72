package hub.ingest.projector;

import hub.journal.record.HubHeaders;
import hub.search.engine.SearchUnavailable;
import hub.search.feed.FeedChange;
import hub.search.feed.FeedWriter;
import hub.search.feed.FeedWriter.Deleted;
import hub.search.write.BulkOutcome;
import hub.search.write.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes records of {@code feed.*} into the index of feed objects, in their order. */
final class FeedProjector {
    /** All of the objects of some events are in memory until they are written. */
    private static final int MAX_BYTES = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FeedProjector.class);

    private final FeedWriter writer;
    private final IntSupplier epoch;

    FeedProjector(FeedWriter writer, IntSupplier epoch) {
        this.writer = writer;
        this.epoch = epoch;
    }

    /**
     * Returns the ids of the events that took something away, when all are acknowledged.
     *
     * @throws IndexAway if that takes too long, or what is stored cannot be read
     */
    List<String> project(List<ConsumerRecord<String, byte[]>> events, BooleanSupplier over) {
        List<String> taking = new ArrayList<>();
        List<FeedChange> changes = new ArrayList<>();
        List<Deleted> deleted = new ArrayList<>();
        int size = 0;
        for (ConsumerRecord<String, byte[]> log : events) {
            FeedEventReader.deleted(log, version(log)).ifPresent(deleted::add);
            Optional<FeedChange> change = readable(log);
            change.ifPresent(changes::add);
            if (change.filter(FeedProjector::takes).isPresent()) {
                HubHeaders.text(log.headers(), HubHeaders.EVENT_ID).ifPresent(taking::add);
            }
            size += log.value() == null ? 0 : log.value().length;
            if (size > MAX_BYTES) {
                write(changes, over);
                changes.clear();
                size = 0;
            }
        }
        write(changes, over);
        if (!deleted.isEmpty()) {
            acknowledged(() -> writer.writeAnew(deleted, over));
        }
        return taking;
    }

    private static boolean takes(FeedChange change) {
        return change.kind() != FeedChange.Kind.PUT || !change.withdrawn().isEmpty();
    }

    private void write(List<FeedChange> changes, BooleanSupplier over) {
        if (!changes.isEmpty()) {
            acknowledged(() -> writer.write(List.copyOf(changes), over));
        }
    }

    private static void acknowledged(Supplier<BulkOutcome> written) {
        try {
            switch (written.get()) {
                case BulkOutcome.Stopped() ->
                    throw new IndexAway("Elasticsearch did not take all of the feeds in time");
                case BulkOutcome.Acknowledged done ->
                    done.rejected()
                            .forEach(never -> LOG.error("{} can never be indexed: {}", never.write(), never.reason()));
            }
        } catch (SearchUnavailable e) {
            throw new IndexAway("Elasticsearch does not say what feeds hold: " + e.getMessage());
        }
    }

    private long version(ConsumerRecord<String, byte[]> log) {
        return Versions.of(epoch.getAsInt(), log.offset());
    }

    private Optional<FeedChange> readable(ConsumerRecord<String, byte[]> log) {
        try {
            return FeedEventReader.read(log, version(log));
        } catch (IllegalArgumentException e) {
            LOG.error("{}/{}/{} cannot be read: {}", log.topic(), log.partition(), log.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
