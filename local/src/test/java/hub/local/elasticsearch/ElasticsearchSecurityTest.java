package hub.local.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.engine.ElasticsearchEngine;
import hub.local.testing.Search;
import hub.local.testing.TestHub;
import org.junit.jupiter.api.Test;

class ElasticsearchSecurityTest {

    private static final ElasticsearchEngine ENGINE = TestHub.get().elasticsearch();

    private final Search ingest = Search.as(ENGINE, "hub-ingest");
    private final Search api = Search.as(ENGINE, "hub-api");
    private final Search operator = Search.as(ENGINE, "hub-operator");

    @Test
    void nobodyComesInWithoutAPassword() throws Exception {
        assertThat(new Search(ENGINE.url(), "", "").status("GET", "/_cluster/health", ""))
                .isEqualTo(401);
        assertThat(new Search(ENGINE.url(), "hub-api", "wrong").status("GET", "/_cluster/health", ""))
                .isEqualTo(401);
        assertThat(new Search(ENGINE.url(), "elastic", "changeme").status("GET", "/_cluster/health", ""))
                .isEqualTo(401);
    }

    @Test
    void ingestManagesTheHubsIndicesAndTheApiReadsThem() throws Exception {
        assertThat(ingest.status("PUT", "/hub-sec-v1", "{\"aliases\":{\"hub-sec\":{}}}"))
                .isEqualTo(200);
        assertThat(ingest.status("PUT", "/hub-sec/_doc/1?refresh=true", "{\"a\":1}"))
                .isEqualTo(201);

        assertThat(api.call("POST", "/hub-sec/_search", "{}").body()).contains("\"a\":1");
        assertThat(api.status("POST", "/hub-sec/_pit?keep_alive=10s", "")).isEqualTo(200);
        assertThat(api.status("PUT", "/hub-sec/_doc/2", "{}")).isEqualTo(403);
        assertThat(api.status("DELETE", "/hub-sec-v1", "")).isEqualTo(403);
        assertThat(ingest.status("DELETE", "/hub-sec-v1", "")).isEqualTo(200);
    }

    @Test
    void ingestTouchesNothingElse() throws Exception {
        assertThat(ingest.status("PUT", "/other", "{}")).isEqualTo(403);
        String setting = "{\"persistent\":{\"indices.recovery.max_bytes_per_sec\":\"50mb\"}}";
        assertThat(ingest.status("PUT", "/_cluster/settings", setting)).isEqualTo(403);
    }

    @Test
    void aMistypedIndexIsNotCreated() throws Exception {
        assertThat(ingest.status("PUT", "/hub-typo/_doc/1", "{}")).isEqualTo(404);
    }

    @Test
    void theOperatorTakesSnapshots() throws Exception {
        String where = TestHub.get().home().data("snapshots").toString();
        String repository = "{\"type\":\"fs\",\"settings\":{\"location\":\"" + where + "\"}}";

        assertThat(operator.status("PUT", "/_snapshot/test", repository)).isEqualTo(200);
        assertThat(api.status("PUT", "/_snapshot/test", repository)).isEqualTo(403);
        assertThat(operator.status("DELETE", "/_snapshot/test", "")).isEqualTo(200);
    }
}
