package hub.search.read;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.query.ElasticQueries;
import hub.search.query.Node;
import hub.search.query.QueryParser;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchBodyTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");

    /** A viewer's thousand tokens would be looked for in every hit. */
    @Test
    void highlightsAreLookedForByTheQueryAlone() {
        Node node = node("flood AND nf:UPF");

        assertThat(body("flood AND nf:UPF").path("highlight").path("highlight_query"))
                .isEqualTo(ElasticQueries.of(node));
    }

    @Test
    void withoutWordsThereIsNothingToHighlight() {
        assertThat(body("nf:UPF").has("highlight")).isFalse();
    }

    private static JsonNode body(String q) {
        IncidentQuery query = IncidentQuery.of(q);
        return SearchBody.of(query, Sort.NEWEST, node(q), Counting.of(query, List.of()));
    }

    private static Node node(String q) {
        return new QueryParser(raw -> Recognized.NOTHING).parse(q, NOW);
    }
}
