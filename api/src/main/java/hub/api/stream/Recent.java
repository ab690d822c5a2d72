package hub.api.stream;

import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The newest records, kept once for all streams: each of these has nothing of its own but how far it is. */
final class Recent {
    /** Of records handed out at once, so that a reader holds little. */
    private static final int MOST = 64;

    private static final int MOST_BYTES = 1 << 20;

    private final int capacity;
    private final long byteCapacity;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final Map<IncidentId, Entry> newest = new HashMap<>();
    private long bytes;
    private long next;
    private @Nullable Place begin;
    private @Nullable Place end;

    private record Entry(long number, Logged logged) {}

    /**
     * Some records in their order.
     *
     * @param logged none if there are none yet
     * @param next the number to ask for next
     */
    record Some(List<Logged> logged, long next) {}

    /**
     * Where a reader goes on.
     *
     * @param number to ask for
     * @param place before the record with this number
     */
    record Mark(long number, Place place) {}

    /** @param capacity in records */
    Recent(int capacity, long byteCapacity) {
        this.capacity = capacity;
        this.byteCapacity = byteCapacity;
    }

    /** Everything is forgotten, and the log goes on from here. */
    synchronized void begin(Place place) {
        entries.clear();
        newest.clear();
        bytes = 0;
        begin = place;
        end = place;
        notifyAll();
    }

    /** Nothing is read any more: every reader is at her end. */
    synchronized void close() {
        entries.clear();
        newest.clear();
        begin = null;
        end = null;
        notifyAll();
    }

    synchronized void add(Logged logged) {
        Entry entry = new Entry(next++, logged);
        entries.add(entry);
        bytes += logged.bytes();
        if (logged.revision().change() != Change.LATE) {
            newest.put(logged.revision().id(), entry);
        }
        end = after(end, logged);
        while (entries.size() > capacity || (bytes > byteCapacity && entries.size() > 1)) {
            Entry old = entries.remove();
            bytes -= old.logged().bytes();
            newest.remove(old.logged().revision().id(), old);
            begin = after(begin, old.logged());
        }
        notifyAll();
    }

    private static @Nullable Place after(@Nullable Place place, Logged logged) {
        return place == null ? null : place.after(logged.partition(), logged.offset());
    }

    /** Where the newest record ends; empty until the log is being read. */
    synchronized Optional<Mark> end() {
        return end == null ? Optional.empty() : Optional.of(new Mark(next, end));
    }

    /** The first record that is still here; empty if the reader has not all behind her that is not. */
    synchronized Optional<Mark> goOn(Place reader) {
        return begin == null || !reader.covers(begin)
                ? Optional.empty()
                : Optional.of(new Mark(next - entries.size(), begin));
    }

    /** Waits for a record with this number or a later one, no longer than this. Empty if the record with this number is no longer here. */
    synchronized Optional<Some> from(long number, Duration patience) throws InterruptedException {
        if (next <= number && !patience.isZero()) {
            TimeUnit.MILLISECONDS.timedWait(this, patience.toMillis());
        }
        if (end == null || number < next - entries.size()) {
            return Optional.empty();
        }
        List<Logged> some = new ArrayList<>();
        int size = 0;
        Iterator<Entry> all = next - number < entries.size() / 2 ? last(next - number) : entries.iterator();
        while (all.hasNext() && some.size() < MOST && size < MOST_BYTES) {
            Entry entry = all.next();
            if (entry.number() >= number) {
                some.add(entry.logged());
                size += entry.logged().bytes();
            }
        }
        return Optional.of(new Some(some, number + some.size()));
    }

    /** The last few, in their order: who is up to date does not go through all. */
    private Iterator<Entry> last(long count) {
        ArrayDeque<Entry> few = new ArrayDeque<>();
        Iterator<Entry> back = entries.descendingIterator();
        for (long i = 0; i < count; i++) {
            few.addFirst(back.next());
        }
        return few.iterator();
    }

    /** What was said last of an incident, as far as it is still here. */
    synchronized Optional<Revision> newest(IncidentId id) {
        return Optional.ofNullable(newest.get(id)).map(entry -> entry.logged().revision());
    }
}
