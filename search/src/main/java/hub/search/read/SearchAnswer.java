package hub.search.read;

import hub.search.read.SearchPage.Bar;
import hub.search.read.SearchPage.FacetValue;
import hub.search.read.SearchPage.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Elasticsearch's answer to a search. */
final class SearchAnswer {
    private SearchAnswer() {}

    static SearchPage page(JsonNode answer, IncidentQuery query, Instant now, Counting counting, boolean withheld) {
        List<Hit> hits = shown(answer, query)
                .map(hit -> new Hit(Summaries.of(hit.path("_source")), highlights(hit)))
                .toList();
        JsonNode counts = answer.path("aggregations");
        long total = answer.path("hits").path("total").path("value").asLong();
        return new SearchPage(
                total,
                hits,
                facets(counts, counting),
                bars(counts),
                counting.interval(),
                next(answer, query, now),
                withheld);
    }

    static Batch batch(JsonNode answer, IncidentQuery query, Instant now, boolean withheld) {
        List<Summary> summaries = shown(answer, query)
                .map(hit -> Summaries.of(hit.path("_source")))
                .toList();
        return new Batch(summaries, next(answer, query, now), withheld);
    }

    private static Stream<JsonNode> shown(JsonNode answer, IncidentQuery query) {
        return answer.path("hits").path("hits").valueStream().limit(query.limit());
    }

    private static @Nullable Position next(JsonNode answer, IncidentQuery query, Instant now) {
        JsonNode found = answer.path("hits").path("hits");
        return found.size() <= query.limit()
                ? null
                : new Position(now, sortValues(found.path(query.limit() - 1).path("sort")));
    }

    static HeadPage heads(JsonNode answer, IncidentQuery query, Instant now) {
        JsonNode found = answer.path("hits").path("hits");
        List<HeadPage.Head> heads = found.valueStream()
                .limit(query.limit())
                .map(hit -> new HeadPage.Head(
                        Stored.of(hit.path("_source")), new Position(now, sortValues(hit.path("sort")))))
                .toList();
        return new HeadPage(heads, found.size() <= query.limit());
    }

    static List<Object> sortValues(JsonNode values) {
        List<Object> list = new ArrayList<>();
        for (JsonNode value : values) {
            list.add(sortValue(value));
        }
        return list;
    }

    private static Object sortValue(JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        return value.asDouble();
    }

    static List<Highlight> highlights(JsonNode hit) {
        List<Highlight> highlights = new ArrayList<>();
        for (String field : List.of("title", "text")) {
            for (JsonNode fragment : hit.path("highlight").path(field)) {
                highlights.add(Highlight.of(field, fragment.asString()));
            }
        }
        return highlights;
    }

    private static Map<String, List<FacetValue>> facets(JsonNode counts, Counting counting) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : counting.facets()) {
            List<FacetValue> values = new ArrayList<>();
            for (JsonNode bucket : counts.path(Counting.FACET + name).path("buckets")) {
                String key = bucket.has("key_as_string")
                        ? bucket.path("key_as_string").asString()
                        : bucket.path("key").asString();
                values.add(new FacetValue(key, bucket.path("doc_count").asLong()));
            }
            facets.put(name, values);
        }
        return facets;
    }

    private static List<Bar> bars(JsonNode counts) {
        List<Bar> bars = new ArrayList<>();
        for (JsonNode bucket : counts.path(Counting.HISTOGRAM).path("buckets")) {
            bars.add(new Bar(
                    Instant.ofEpochMilli(bucket.path("key").asLong()),
                    bucket.path("doc_count").asLong()));
        }
        return bars;
    }
}
