package hub.search.read;

import hub.search.engine.Json;
import hub.search.query.Field;
import hub.search.query.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to count beside the hits.
 *
 * @param facets names of fields
 * @param time the histogram's field of the index
 * @param interval its bars, never AUTO; null for no histogram
 * @param from first moment to show; null for no histogram
 * @param to last moment to show; null for no histogram
 */
record Counting(
        List<String> facets,
        String time,
        @Nullable Interval interval,
        @Nullable Instant from,
        @Nullable Instant to) {
    static final String FACET = "facet.";
    static final String HISTOGRAM = "histogram";
    /** Of a facet on a page. */
    static final int MAX_VALUES = 50;

    static Counting of(IncidentQuery query, List<Instant> bounds) {
        Interval wanted = query.histogram();
        String time = query.time().target();
        if (wanted == null || bounds.isEmpty()) {
            Interval shown = wanted == Interval.AUTO ? Interval.DAY : wanted;
            return new Counting(query.facets(), time, shown, null, null);
        }
        Instant from = bounds.getFirst();
        Instant to = bounds.getLast();
        long bars = wanted.bars(from, to);
        if (bars > Interval.MAX_BARS) {
            throw IncidentQuery.invalid(
                    "histogram",
                    wanted.label() + " gives " + bars + " bars from " + from + " to " + to + " (expected at most "
                            + Interval.MAX_BARS + ": a wider interval, or from and to)");
        }
        return new Counting(query.facets(), time, wanted.fitting(from, to), from, to);
    }

    /** @param most values of each facet */
    ObjectNode aggregations(int most) {
        ObjectNode aggregations = Json.object();
        for (String facet : facets) {
            String field = Fields.find(facet).map(Field::facet).orElseThrow();
            aggregations.set(
                    FACET + facet,
                    Json.object("terms", Json.object().put("field", field).put("size", most)));
        }
        if (interval != null && from != null && to != null) {
            aggregations.set(HISTOGRAM, Json.object("date_histogram", histogram(interval, from, to)));
        }
        return aggregations;
    }

    /** Empty bars are shown too, unless somebody's wild dates make too many of them. */
    private ObjectNode histogram(Interval width, Instant first, Instant last) {
        boolean dense = width.bars(first, last) <= Interval.MAX_BARS;
        ObjectNode histogram = Json.object()
                .put("field", time)
                .put("calendar_interval", width.unit())
                .put("min_doc_count", dense ? 0 : 1);
        if (dense) {
            histogram
                    .putObject("extended_bounds")
                    .put("min", first.toEpochMilli())
                    .put("max", last.toEpochMilli());
        }
        return histogram;
    }
}
