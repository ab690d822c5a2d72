package hub.api.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The resources /api/v1/suppliers and /api/v1/matrix, over HTTP; what they count is tested where it is counted. */
class SuppliersTest {
    private static final Caller SAM = new Caller("south");

    @Test
    void aNameIsTextWhateverStandsInIt() {
        JsonNode supplier = SAM.get("/api/v1/suppliers?vendor=Om%22ega%5C+OR+*&product=UPF&version=4.2");

        assertThat(supplier.path("q").asString())
                .isEqualTo("vendor:\"Om\\\"ega\\\\ OR *\" AND product:\"UPF\" AND version:\"4.2\"");
        String asked = ApiServer.ELASTIC.lastSearch().toString();
        assertThat(asked)
                .contains("\"match_phrase\":{\"vendor.words\":{\"query\":\"Om\\\"ega\\\\ OR *\"")
                .contains("\"size\":0", "\"facet.cve\"")
                .doesNotContain("match_all");
    }

    @Test
    void aVendorIsNamed() {
        JsonNode problem = SAM.expect(400, "GET", "/api/v1/suppliers?product=UPF", "");

        assertThat(problem.path("detail").asString()).isEqualTo("vendor: absent (expected the name of a vendor)");
    }

    @Test
    void theMatrixTakesWhatASearchTakes() {
        assertThat(SAM.get("/api/v1/matrix?q=nf:UPF").path("techniques").isArray())
                .isTrue();
        assertThat(ApiServer.ELASTIC
                        .lastSearch()
                        .at("/aggs/facet.technique/terms/size")
                        .asInt())
                .isEqualTo(2_000);
        assertThat(SAM.expect(400, "GET", "/api/v1/matrix?q=nonsense:1", "")
                        .path("code")
                        .asString())
                .isEqualTo("INVALID_QUERY");
        assertThat(new Caller("only-subscriber")
                        .get("/api/v1/matrix?q=001010123456789")
                        .has("withheld"))
                .isTrue();
    }
}
