package hub.api.investigation;

import hub.api.position.PositionTail;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader.Found;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * What the log says of items and searches may not see yet. A command is answered from here at once, and who reads waits until searches see it; only for
 * what she may see herself, or the time would tell her of the rest.
 */
@Component
final class Unindexed {
    /** Of content in memory; what is more is waited for instead. */
    private static final long MOST_BYTES = 16 << 20;

    private static final Duration READABLE = Duration.ofSeconds(10);
    private static final Duration HEARD = Duration.ofSeconds(1);

    private final PositionTail positions;
    private final Map<ItemId, Newest> items = new LinkedHashMap<>();
    private final Map<Token, Map<TopicPartition, Long>> concerned = new HashMap<>();
    private long bytes;

    Unindexed(PositionTail positions) {
        this.positions = positions;
    }

    /** The newest revision of an item. */
    private record Newest(Item item, byte[] record, InvestigationTail.Place place) {}

    /** @param record the stored JSON */
    synchronized void add(Item item, byte[] record, InvestigationTail.Place place) {
        Stream.concat(item.audience().tokens().stream(), item.before().tokens().stream())
                .forEach(token -> concerned
                        .computeIfAbsent(token, first -> new HashMap<>())
                        .merge(place.partition(), place.offset(), Math::max));
        Newest before = items.remove(item.id());
        bytes -= before == null ? 0 : before.record().length;
        items.put(item.id(), new Newest(item, record, place));
        bytes += record.length;
        dropOldest();
        notifyAll();
    }

    private void dropOldest() {
        Iterator<Newest> oldest = items.values().iterator();
        while (oldest.hasNext()) {
            Newest each = oldest.next();
            if (bytes <= MOST_BYTES && !isIndexed(each)) {
                return;
            }
            oldest.remove();
            bytes -= each.record().length;
        }
    }

    /** The newest revision of an item, if she sees it and searches do not see it yet. */
    synchronized Optional<Found> item(Viewer viewer, ItemId id) {
        return Optional.ofNullable(items.get(id))
                .filter(newest -> newest.item().audience().meets(viewer.tokens()))
                .filter(newest -> !isIndexed(newest))
                .map(newest -> Found.of(newest.item(), newest.record()));
    }

    /** Returns when this revision of an item was heard of, as another process may have before, or after a while. */
    synchronized void awaitRevision(ItemId id, long revision) throws InterruptedException {
        long end = System.nanoTime() + HEARD.toNanos();
        while (!items.containsKey(id) || items.get(id).item().revision() < revision) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Returns when searches see what she may see and was heard of before, or after a while. */
    void await(Viewer viewer) throws InterruptedException {
        positions.await(newest(viewer), READABLE);
    }

    private synchronized Map<TopicPartition, Long> newest(Viewer viewer) {
        Map<TopicPartition, Long> newest = new HashMap<>();
        viewer.tokens()
                .forEach(token -> concerned
                        .getOrDefault(token, Map.of())
                        .forEach((partition, offset) -> newest.merge(partition, offset, Math::max)));
        return newest;
    }

    private boolean isIndexed(Newest newest) {
        return positions.isSeen(newest.place().partition(), newest.place().offset());
    }
}
