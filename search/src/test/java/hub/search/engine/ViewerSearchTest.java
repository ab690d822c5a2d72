package hub.search.engine;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.FaultyProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ViewerSearchTest {
    @Test
    void theFilterIsPositiveSortedAndAroundTheQuery() {
        assertThat(ViewerSearch.within(
                        viewer(NORTH, "public", "agency:cert-north", "community"),
                        Json.object("match_all", Json.object())))
                .hasToString("{\"bool\":{\"filter\":[{\"terms\":{\"tokens\":[\"agency:cert-north\",\"community\","
                        + "\"public\"]}}],\"must\":[{\"match_all\":{}}]}}");
    }

    @Test
    void everyRequestHasATimeoutAndWantsAllShards() throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(ElasticsearchFixture.fresh().address());
                Elastic elastic = Elastic.connect(ElasticSettings.of(proxy.address()))) {
            new ViewerSearch(elastic).search(viewer(NORTH, "public"), "hub-incidents", null, Json.object());

            assertThat(proxy.bodies().getLast())
                    .isEqualTo("{\"query\":{\"bool\":{\"filter\":[{\"terms\":{\"tokens\":[\"public\"]}}]}},"
                            + "\"timeout\":\"10000ms\"}");
            assertThat(proxy.queries().getLast()).isEqualTo("allow_partial_search_results=false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"post_filter", "suggest", "runtime_mappings", "query", "knn", "rescore", "pit", "profile"})
    void whatLooksBeyondTheFilterIsRefused(String part) {
        ViewerSearch search = new ViewerSearch(ElasticsearchFixture.fresh().elastic());
        ObjectNode body = Json.object(part, Json.object());

        assertThatThrownBy(() -> search.search(viewer(NORTH, "public"), "hub-incidents", null, body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    @Test
    void aGlobalAggregationIsRefused() {
        ViewerSearch search = new ViewerSearch(ElasticsearchFixture.fresh().elastic());
        ObjectNode body = Json.object("aggs", Json.object("a", Json.object("global", Json.object())));

        assertThatThrownBy(() -> search.search(viewer(NORTH, "public"), "hub-incidents", null, body))
                .hasMessageContaining("global");
    }
}
