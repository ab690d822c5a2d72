package hub.search.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param total how many there are that the viewer may see, exactly
 * @param hits on this page, in order
 * @param facets by field, the most frequent values first
 * @param histogram bars in order of time
 * @param interval the width of the bars, never AUTO; null without a histogram
 * @param next where this page ends; null on the last
 * @param withheld true if the query names what the viewer may not look for: such a part finds nothing, whatever there is
 */
public record SearchPage(
        long total,
        List<Hit> hits,
        Map<String, List<FacetValue>> facets,
        List<Bar> histogram,
        @Nullable Interval interval,
        @Nullable Position next,
        boolean withheld) {

    /**
     * @param summary what a list shows
     * @param highlights where the words of the query stand
     */
    public record Hit(Summary summary, List<Highlight> highlights) {
        public Hit {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * @param value as stated
     * @param count incidents and annexes that have it
     */
    public record FacetValue(String value, long count) {}

    /**
     * @param from first moment of the bar
     * @param count incidents and annexes in it
     */
    public record Bar(Instant from, long count) {}

    public SearchPage {
        hits = List.copyOf(hits);
        Map<String, List<FacetValue>> copy = new LinkedHashMap<>();
        facets.forEach((field, values) -> copy.put(field, List.copyOf(new ArrayList<>(values))));
        facets = Collections.unmodifiableMap(copy);
        histogram = List.copyOf(histogram);
    }
}
