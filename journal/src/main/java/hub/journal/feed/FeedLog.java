package hub.journal.feed;

import hub.journal.record.HubHeaders;
import hub.journal.topic.Topics;
import hub.model.delivery.FeedLedger;
import hub.model.delivery.FeedLedger.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** One feed, read by a consumer of committed records alone. */
public final class FeedLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition feed;

    /** @param token whose feed it is */
    public FeedLog(Consumer<String, byte[]> consumer, String token) {
        this.consumer = consumer;
        this.feed = new TopicPartition(Topics.feed(token), 0);
    }

    /** The offset of its first record; 0 if there never was any. */
    public long begin() {
        return consumer.beginningOffsets(List.of(feed), LIMIT).getOrDefault(feed, 0L);
    }

    /** The offset behind its last record. */
    public long end() {
        return consumer.endOffsets(List.of(feed), LIMIT).getOrDefault(feed, 0L);
    }

    /** The offset of the first record that is stamped then or later; {@link #end} if there is none. */
    public long at(Instant time) {
        OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(feed, time.toEpochMilli()), LIMIT)
                .get(feed);
        return found == null ? end() : found.offset();
    }

    /**
     * What the log now holds of a part.
     *
     * @param from the first offset
     * @param to the first that is too late, at most {@link #end}
     * @throws TimeoutException if it does not come in time
     */
    public FeedLedger read(long from, long to) {
        FeedLedger ledger = new FeedLedger();
        consumer.assign(List.of(feed));
        consumer.seek(feed, from);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (consumer.position(feed) < to) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException(feed + ": not read up to " + to + " within " + LIMIT);
            }
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                if (each.offset() < to) {
                    take(ledger, each);
                }
            }
        }
        return ledger;
    }

    private static void take(FeedLedger ledger, ConsumerRecord<String, byte[]> each) {
        if (each.value() == null) {
            ledger.clear(each.key());
        } else {
            String id = HubHeaders.text(each.headers(), HubHeaders.EVENT_ID).orElse("");
            ledger.event(each.offset(), each.key(), kind(each.value()), id);
        }
    }

    /** An event begins with its kind. */
    public static Kind kind(byte[] event) {
        String begin = new String(event, 0, Math.min(event.length, 40), StandardCharsets.UTF_8);
        return begin.startsWith("{\"event\":\"remove\"") ? Kind.REMOVE : Kind.PUT;
    }
}
