package hub.api.incident;

import hub.api.subscriber.SubscriberKeys;
import hub.search.read.Highlight;
import hub.search.read.SearchPage;
import hub.search.read.SearchPage.FacetValue;
import hub.search.read.Summary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search.
 *
 * @param total how many incidents and annexes the caller may see, exactly
 * @param hits on this page
 * @param facets values with their counts, by the fields asked for
 * @param histogram bars over the time asked for
 * @param next a cursor for the next page; absent on the last
 * @param withheld what the query names and the caller may not look for: that part finds nothing, whatever there is; absent if she may
 */
public record PageBody(
        long total,
        List<HitBody> hits,
        Map<String, List<FacetBody>> facets,
        @Nullable List<BarBody> histogram,
        @Nullable String next,
        @Nullable String withheld) {

    public record FacetBody(String value, long count) {}

    public record BarBody(Instant from, long count) {}

    /** What a list shows of an incident; highlights are HTML in which everything but {@code <mark>} is escaped. */
    public record HitBody(
            String id,
            @Nullable String annexOf,
            String owner,
            String externalId,
            long revision,
            String kind,
            boolean exercise,
            String title,
            String tlp,
            @Nullable String pap,
            @Nullable String severity,
            @Nullable String status,
            @Nullable Integer confidence,
            @Nullable Instant occurred,
            @Nullable Instant detected,
            Instant reported,
            Instant updated,
            int indicators,
            Map<String, List<String>> highlights) {}

    static PageBody of(SearchPage page, boolean histogram, @Nullable String next) {
        Map<String, List<FacetBody>> facets = new LinkedHashMap<>();
        page.facets().forEach((field, values) -> facets.put(field, facet(values)));
        return new PageBody(
                page.total(),
                page.hits().stream().map(hit -> hit(hit)).toList(),
                facets,
                histogram
                        ? page.histogram().stream()
                                .map(bar -> new BarBody(bar.from(), bar.count()))
                                .toList()
                        : null,
                next,
                page.withheld() ? SubscriberKeys.WITHHELD : null);
    }

    private static List<FacetBody> facet(List<FacetValue> values) {
        return values.stream()
                .map(value -> new FacetBody(value.value(), value.count()))
                .toList();
    }

    /** Without highlights: nobody searched for words. */
    public static HitBody hit(Summary summary) {
        return hit(new SearchPage.Hit(summary, List.of()));
    }

    private static HitBody hit(SearchPage.Hit hit) {
        Summary summary = hit.summary();
        return new HitBody(
                summary.id().value(),
                summary.isAnnex() ? summary.root().value() : null,
                summary.owner().value(),
                summary.externalId(),
                summary.revision(),
                summary.kind(),
                summary.exercise(),
                summary.title(),
                summary.tlp(),
                summary.pap(),
                summary.severity(),
                summary.status(),
                summary.confidence(),
                summary.occurredStart(),
                summary.detected(),
                summary.reported(),
                summary.updated(),
                summary.indicators(),
                Highlight.html(hit.highlights()));
    }
}
