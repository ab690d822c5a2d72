package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.read.IncidentQuery;
import hub.search.read.Interval;
import hub.search.read.Sort;
import hub.search.read.TimeField;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A search as it stands in an address, and what its cursor is bound to. */
class SearchParametersTest {

    @Test
    void absentParametersHaveDefaults() {
        IncidentQuery query = parameters(null, null, null, null, null).query(null);

        assertThat(query).isEqualTo(IncidentQuery.of(""));
    }

    @Test
    void allAreRead() {
        IncidentQuery query = new SearchParameters(
                        "upf",
                        "2026-05-02T10:00:00+02:00",
                        "2026-05-03T00:00:00Z",
                        "occurred",
                        "2026-05-01T00:00:00Z",
                        "-severity",
                        "200",
                        "tlp, nf",
                        "week")
                .query(null);

        assertThat(query.q()).isEqualTo("upf");
        assertThat(query.from()).isEqualTo(Instant.parse("2026-05-02T08:00:00Z"));
        assertThat(query.to()).isEqualTo(Instant.parse("2026-05-03T00:00:00Z"));
        assertThat(query.time()).isEqualTo(TimeField.OCCURRED);
        assertThat(query.updatedSince()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(query.sort()).isEqualTo(new Sort(Sort.Key.SEVERITY, true));
        assertThat(query.limit()).isEqualTo(200);
        assertThat(query.facets()).containsExactly("tlp", "nf");
        assertThat(query.histogram()).isEqualTo(Interval.WEEK);
    }

    @Test
    void noTwoQueriesShareAnIdentity() {
        List<String> identities = List.of(
                parameters("null", null, null, null, null).identity(),
                parameters("-", null, null, null, null).identity(),
                parameters("a,-", null, null, null, null).identity(),
                parameters("a", "-", null, null, null).identity(),
                parameters("a", null, "b", null, null).identity(),
                parameters("a", "b", null, null, null).identity(),
                parameters("a,1:b", null, null, null, null).identity(),
                parameters(null, null, null, "a", null).identity(),
                parameters(null, null, null, null, "a").identity(),
                parameters(null, null, null, null, null).identity());

        assertThat(new HashSet<>(identities)).hasSameSizeAs(identities);
    }

    @Test
    void anEmptyQueryIsNone() {
        assertThat(parameters(" ", null, null, null, null).identity())
                .isEqualTo(parameters(null, null, null, null, null).identity());
    }

    private static SearchParameters parameters(
            @Nullable String q,
            @Nullable String from,
            @Nullable String to,
            @Nullable String time,
            @Nullable String sort) {
        return new SearchParameters(q, from, to, time, null, sort, null, null, null);
    }
}
