package hub.api.incident;

import hub.api.request.Parameters;
import hub.api.trail.Trail;
import hub.search.read.IncidentQuery;
import hub.search.read.Interval;
import hub.search.read.Position;
import hub.search.read.Sort;
import hub.search.read.TimeField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The parameters of a search as they stand in the address; a query of nothing but space is none. */
public record SearchParameters(
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String time,
        @Nullable String updatedSince,
        @Nullable String sort,
        @Nullable String limit,
        @Nullable String facets,
        @Nullable String histogram) {

    public IncidentQuery query(@Nullable Position after) {
        return new IncidentQuery(
                Objects.requireNonNullElse(q, ""),
                Parameters.moment("from", from),
                Parameters.moment("to", to),
                Objects.requireNonNullElse(
                        Parameters.word("time", time, TimeField::parse, "occurred, detected, reported or updated"),
                        TimeField.REPORTED),
                Parameters.moment("updatedSince", updatedSince),
                Parameters.word(
                        "sort", sort, Sort::parse, "relevance, or [-]occurred, detected, reported, updated, severity"),
                Parameters.number("limit", limit, 1, IncidentQuery.MAX_LIMIT, IncidentQuery.DEFAULT_LIMIT),
                after,
                facets == null
                        ? List.of()
                        : Stream.of(facets.split(",", -1)).map(String::strip).toList(),
                Parameters.word(
                        "histogram",
                        histogram,
                        Interval::parse,
                        "auto, minute, hour, day, week, month, quarter or year"));
    }

    /** What the audit of the searcher's own agency says of the question. */
    public void told(Trail trail) {
        trail.asks("q", q);
        trail.asks("from", from);
        trail.asks("to", to);
        trail.asks("time", time);
        trail.asks("updatedSince", updatedSince);
        trail.asks("facets", facets);
        trail.asks("histogram", histogram);
    }

    /** Where the page behind a cursor is. */
    String address(String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(IncidentsController.PATH);
        Map<String, Object> given = new LinkedHashMap<>();
        parameters().forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
                given.put(name, value);
            }
        });
        return address.queryParam("cursor", cursor)
                .encode()
                .buildAndExpand(given)
                .toUriString();
    }

    private Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("from", from);
        all.put("to", to);
        all.put("time", time);
        all.put("updatedSince", updatedSince);
        all.put("sort", sort);
        all.put("limit", limit);
        all.put("facets", facets);
        all.put("histogram", histogram);
        return all;
    }

    /** What a cursor is bound to: everything but how many hits a page has. Lengths keep values and their neighbours apart. */
    String identity() {
        return Stream.of(q == null || q.isBlank() ? null : q, from, to, time, updatedSince, sort)
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining(","));
    }
}
