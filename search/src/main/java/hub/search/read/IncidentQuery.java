package hub.search.read;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.search.engine.InvalidQuery;
import hub.search.query.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search for incidents. Whatever is wrong with it is an {@link InvalidQuery} that names the parameter.
 *
 * @param q in the query language; blank for everything
 * @param from first moment of {@code time}; null for open
 * @param to first moment that is too late; null for open
 * @param time which time {@code from}, {@code to} and the histogram mean
 * @param updatedSince only what was received or revised then or later; null for all
 * @param sort the order; null for relevance if the query has words, else the newest first
 * @param limit hits on a page, 1 to {@value #MAX_LIMIT}
 * @param after where the page before ended; null for the first
 * @param facets fields whose values to count, of {@link Fields#facets}
 * @param histogram width of the bars; null for none
 */
public record IncidentQuery(
        String q,
        @Nullable Instant from,
        @Nullable Instant to,
        TimeField time,
        @Nullable Instant updatedSince,
        @Nullable Sort sort,
        int limit,
        @Nullable Position after,
        List<String> facets,
        @Nullable Interval histogram) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    /** Years that RFC 3339 can write, and the index too. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public IncidentQuery {
        Objects.requireNonNull(q, "q");
        Objects.requireNonNull(time, "time");
        facets = facets.stream().distinct().toList();
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("limit", limit + " (expected 1.." + MAX_LIMIT + ")");
        }
        requireYear("from", from);
        requireYear("to", to);
        requireYear("updatedSince", updatedSince);
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid("to", to + " (expected " + from + " or later)");
        }
        for (String facet : facets) {
            if (!Fields.facets().contains(facet)) {
                throw invalid("facets", facet + " (expected one of " + String.join(", ", Fields.facets()) + ")");
            }
        }
    }

    /** The first page of a query in words, with every default. */
    public static IncidentQuery of(String q) {
        return new IncidentQuery(q, null, null, TimeField.REPORTED, null, null, DEFAULT_LIMIT, null, List.of(), null);
    }

    public IncidentQuery between(TimeField which, @Nullable Instant first, @Nullable Instant end) {
        return new IncidentQuery(q, first, end, which, updatedSince, sort, limit, after, facets, histogram);
    }

    /** Only what was received or revised then or later; null for all. */
    public IncidentQuery since(@Nullable Instant moment) {
        return new IncidentQuery(q, from, to, time, moment, sort, limit, after, facets, histogram);
    }

    public IncidentQuery sorted(Sort order) {
        return new IncidentQuery(q, from, to, time, updatedSince, order, limit, after, facets, histogram);
    }

    public IncidentQuery limited(int most) {
        return new IncidentQuery(q, from, to, time, updatedSince, sort, most, after, facets, histogram);
    }

    public IncidentQuery after(@Nullable Position position) {
        return new IncidentQuery(q, from, to, time, updatedSince, sort, limit, position, facets, histogram);
    }

    public IncidentQuery counting(String... fields) {
        return new IncidentQuery(q, from, to, time, updatedSince, sort, limit, after, List.of(fields), histogram);
    }

    public IncidentQuery withHistogram(Interval width) {
        return new IncidentQuery(q, from, to, time, updatedSince, sort, limit, after, facets, width);
    }

    private static void requireYear(String parameter, @Nullable Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw invalid(parameter, time + " (expected a year of 0000..9999)");
        }
    }

    static InvalidQuery invalid(String parameter, String message) {
        return new InvalidQuery(Problem.of(ProblemCode.INVALID_QUERY, parameter, parameter + ": " + message));
    }
}
