package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentQuery;
import hub.search.read.Interval;
import hub.search.read.Position;
import hub.search.read.Sort;
import hub.search.read.TimeField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they stand in the address. */
record SearchParameters(
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String time,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String facets,
        @Nullable String histogram) {

    IncidentQuery query(@Nullable Position after) {
        return new IncidentQuery(
                Objects.requireNonNullElse(q, ""),
                moment("from", from),
                moment("to", to),
                Objects.requireNonNullElse(
                        word("time", time, TimeField::parse, "occurred, detected, reported or updated"), TimeField.REPORTED),
                word("sort", sort, Sort::parse, "relevance, or [-]occurred, detected, reported, updated, severity"),
                limit == null ? IncidentQuery.DEFAULT_LIMIT : limit,
                after,
                facets == null || facets.isBlank()
                        ? List.of()
                        : Stream.of(facets.split(",", -1)).map(String::strip).toList(),
                word("histogram", histogram, Interval::parse, "auto, minute, hour, day, week, month, quarter or year"));
    }

    /** What a cursor is bound to: everything but how many hits a page has. */
    String identity() {
        return Stream.of(q, from, to, time, sort).map(String::valueOf).toList().toString();
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(name, text, "an RFC 3339 time such as 2026-05-02T08:10:00Z");
        }
    }

    private static <T> @Nullable T word(
            String name, @Nullable String text, Function<String, Optional<T>> parse, String expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return parse.apply(text).orElseThrow(() -> invalid(name, text, expected));
    }

    private static ApiProblem invalid(String name, String text, String expected) {
        String message = name + ": " + Printable.quote(text) + " (expected " + expected + ")";
        return ApiProblem.of(ProblemCode.INVALID_QUERY, name, message);
    }
}
