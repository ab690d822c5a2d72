package hub.search.read;

import hub.search.engine.Json;
import hub.search.read.InvestigationReader.Found;
import hub.search.read.SearchPage.Bar;
import hub.search.read.SearchPage.FacetValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is counted of the items found.
 *
 * @param facets by field
 * @param interval of the timeline; null without events
 */
record ItemCounts(
        Map<String, List<FacetValue>> facets, @Nullable Interval interval) {
    private static final List<String> FIELDS = List.of("kind", "author", "assignee", "state");
    private static final String INVESTIGATION = "investigation";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String TIMELINE = "timeline";
    private static final String HAPPENED = "happened";
    private static final String FIELD = "field";

    /** @param across whether they are of many investigations */
    static ObjectNode request(boolean across) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        ObjectNode aggs = body.putObject("aggs");
        List<String> fields = new ArrayList<>(FIELDS);
        if (across) {
            fields.add(INVESTIGATION);
        }
        for (String field : fields) {
            ObjectNode terms = Json.object().put(FIELD, field).put("size", Counting.MAX_VALUES);
            aggs.set(Counting.FACET + field, Json.object("terms", terms));
        }
        aggs.set(FIRST, Json.object("min", Json.object().put(FIELD, HAPPENED)));
        aggs.set(LAST, Json.object("max", Json.object().put(FIELD, HAPPENED)));
        return body;
    }

    static ItemCounts of(JsonNode answer) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        JsonNode counts = answer.path("aggregations");
        counts.properties().forEach(each -> {
            if (each.getKey().startsWith(Counting.FACET)) {
                facets.put(each.getKey().substring(Counting.FACET.length()), values(each.getValue()));
            }
        });
        JsonNode first = counts.path(FIRST).path("value");
        return new ItemCounts(
                facets,
                first.isNumber()
                        ? Interval.AUTO.fitting(
                                moment(first), moment(counts.path(LAST).path("value")))
                        : null);
    }

    private static List<FacetValue> values(JsonNode facet) {
        return facet.path("buckets")
                .valueStream()
                .map(bucket -> new FacetValue(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong()))
                .toList();
    }

    /** Only bars that hold something: wild dates make no more of them than there are events. */
    @Nullable
    ObjectNode bars() {
        if (interval == null) {
            return null;
        }
        ObjectNode histogram = Json.object()
                .put(FIELD, HAPPENED)
                .put("calendar_interval", interval.unit())
                .put("min_doc_count", 1);
        return Json.object(TIMELINE, Json.object("date_histogram", histogram));
    }

    ItemPage page(JsonNode answer, ItemQuery query, Instant now) {
        List<JsonNode> hits = answer.path("hits")
                .path("hits")
                .valueStream()
                .limit(query.limit())
                .toList();
        boolean more = answer.path("hits").path("hits").size() > query.limit();
        List<Found> found = new ArrayList<>();
        Map<String, List<Highlight>> highlights = new HashMap<>();
        for (JsonNode hit : hits) {
            Found item = InvestigationReader.found(hit.path("_source"));
            found.add(item);
            if (hit.has("highlight")) {
                highlights.put(item.place(), SearchAnswer.highlights(hit));
            }
        }
        List<Bar> bars = answer.path("aggregations")
                .path(TIMELINE)
                .path("buckets")
                .valueStream()
                .map(bucket -> new Bar(
                        moment(bucket.path("key")), bucket.path("doc_count").asLong()))
                .toList();
        return new ItemPage(
                answer.path("hits").path("total").path("value").asLong(),
                found,
                highlights,
                facets,
                bars,
                interval,
                more ? new Position(now, SearchAnswer.sortValues(hits.getLast().path("sort"))) : null);
    }

    private static Instant moment(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong());
    }
}
