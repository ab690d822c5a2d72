package hub.search.read;

import hub.search.read.InvestigationReader.Found;
import hub.search.read.SearchPage.Bar;
import hub.search.read.SearchPage.FacetValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of items.
 *
 * @param total how many there are that the viewer is shown, exactly
 * @param items on this page, in order
 * @param highlights by the place of an item the pieces of its text that matched; only where words did
 * @param facets by field, the most frequent values first
 * @param timeline events by the time at which they happened, in order
 * @param interval the width of the timeline's bars, never AUTO; null if there are no events
 * @param next where this page ends; null on the last
 */
public record ItemPage(
        long total,
        List<Found> items,
        Map<String, List<Highlight>> highlights,
        Map<String, List<FacetValue>> facets,
        List<Bar> timeline,
        @Nullable Interval interval,
        @Nullable Position next) {
    public ItemPage {
        items = List.copyOf(items);
        highlights = Map.copyOf(highlights);
        Map<String, List<FacetValue>> copy = new LinkedHashMap<>();
        facets.forEach((field, values) -> copy.put(field, List.copyOf(new ArrayList<>(values))));
        facets = Collections.unmodifiableMap(copy);
        timeline = List.copyOf(timeline);
    }
}
