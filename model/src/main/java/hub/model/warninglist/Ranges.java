package hub.model.warninglist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of addresses, found by binary search. A prefix that overlaps one is held: whoever blocks it blocks the listed addresses.
 *
 * @param sorted without overlap
 */
record Ranges(List<Range> sorted) implements Entries {

    Ranges {
        sorted = List.copyOf(sorted);
    }

    static Ranges of(List<String> lines) {
        List<Range> all = new ArrayList<>();
        for (String line : lines) {
            all.add(Range.of(line)
                    .orElseThrow(() -> new IllegalArgumentException(line + " (expected an address or a prefix)")));
        }
        all.sort(Comparator.comparing(Range::first, Range::compare));
        List<Range> merged = new ArrayList<>();
        for (Range one : all) {
            if (merged.isEmpty() || Range.compare(one.first(), merged.getLast().last()) > 0) {
                merged.add(one);
            } else if (Range.compare(one.last(), merged.getLast().last()) > 0) {
                merged.set(merged.size() - 1, new Range(merged.getLast().first(), one.last()));
            }
        }
        return new Ranges(merged);
    }

    @Override
    public boolean hold(Subject subject) {
        Range asked = subject.addresses();
        if (asked == null) {
            return false;
        }
        Range before = lastStartingBefore(asked);
        return before != null && Range.compare(before.last(), asked.first()) >= 0;
    }

    /** The last range that starts not after the end of another. */
    private @Nullable Range lastStartingBefore(Range asked) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Range.compare(sorted.get(middle).first(), asked.last()) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : sorted.get(low - 1);
    }

    @Override
    public int size() {
        return sorted.size();
    }
}
