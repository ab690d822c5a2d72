package hub.api.receipt;

import hub.journal.feed.FeedLog;
import hub.journal.topic.Topics;
import hub.model.delivery.FeedLedger;
import hub.model.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a feed tells of an incident. Its records bear the time of the report that they come from. */
@Component
class FeedEvents {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;

    FeedEvents(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * Where a feed tells of an incident.
     *
     * @param first a reader whose next offset is above this has had its first event
     * @param last the offset of the newest event; -1 if it was not found in time
     * @param removed true if that takes the incident away
     */
    record Place(long first, long last, boolean removed) {}

    /**
     * Empty if the feed never told of the incident.
     *
     * @param reported when the first revision came
     * @param changed when the newest revision came
     */
    Optional<Place> find(String token, IncidentId incident, Instant reported, Instant changed) {
        TopicPartition feed = new TopicPartition(Topics.feed(token), 0);
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(feed));
            OffsetAndTimestamp first = at(consumer, feed, reported);
            OffsetAndTimestamp newest = at(consumer, feed, changed);
            if (first == null || newest == null) {
                return Optional.empty();
            }
            consumer.seek(feed, newest.offset());
            ConsumerRecord<String, byte[]> last = last(consumer, feed, incident);
            return Optional.of(new Place(
                    first.offset(),
                    last == null ? -1 : last.offset(),
                    last != null && FeedLog.kind(last.value()) == FeedLedger.Kind.REMOVE));
        }
    }

    private static @Nullable OffsetAndTimestamp at(
            Consumer<String, byte[]> consumer, TopicPartition feed, Instant time) {
        return consumer.offsetsForTimes(Map.of(feed, time.toEpochMilli()), LIMIT)
                .get(feed);
    }

    private static @Nullable ConsumerRecord<String, byte[]> last(
            Consumer<String, byte[]> consumer, TopicPartition feed, IncidentId incident) {
        Long end = consumer.endOffsets(List.of(feed), LIMIT).get(feed);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        ConsumerRecord<String, byte[]> last = null;
        while (end != null && consumer.position(feed) < end && System.nanoTime() - deadline < 0) {
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                if (each.value() != null && each.key().startsWith(incident.value() + "@")) {
                    last = each;
                }
            }
        }
        return last;
    }
}
