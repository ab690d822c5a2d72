package hub.api.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.Product;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The resources /api/v1/suppliers and /api/v1/matrix, over HTTP; what they count is tested where it is counted. */
class SuppliersTest {
    private static final Caller SAM = new Caller("south");

    @Test
    void aNameIsTextWhateverStandsInIt() {
        JsonNode supplier = SAM.get("/api/v1/suppliers?vendor=Om%22ega%5C+OR+*&product=UPF&version=4.2");

        assertThat(supplier.path("q").asString())
                .isEqualTo("vendor:\"Om\\\"ega\\\\ OR *\" AND product:\"UPF\" AND version:\"4.2\"");
        String asked = ApiServer.ELASTIC
                .lastSearch(search -> search.path("aggs").has("facet.cve"))
                .toString();
        assertThat(asked)
                .contains("\"match_phrase\":{\"vendor.words\":{\"query\":\"Om\\\"ega\\\\ OR *\"")
                .contains("\"size\":0", "\"facet.cve\"")
                .doesNotContain("match_all");
    }

    @Test
    void whatAnOwnerSaysOfASupplierIsSaidToBeItsWord() {
        Product product = new Product("Kappa", "UPF", null, "Owned by Alpha Holding.");
        Incident content = Samples.incident("SUPPLIER-1", "Of a supplier", Tlp.GREEN).toBuilder()
                .fiveG(new FiveG(null, List.of(), List.of(), List.of(), List.of(), List.of(product)))
                .build();
        Revision revision = Samples.revision(content, 1);
        ApiServer.ELASTIC.index(revision);
        int before = ApiServer.LOG.audited().size();

        JsonNode said = SAM.get("/api/v1/suppliers?vendor=Kappa").path("contexts");

        assertThat(said.valueStream())
                .anySatisfy(
                        each -> assertThat(each).isEqualTo(JsonMapper.shared().readTree("""
                                {"vendor": "Kappa", "product": "UPF", "context": "Owned by Alpha Holding.", "owner": "cert-north",
                                 "incident": "%s", "updated": "2026-05-02T09:00:01Z", "disputed": 0}""".formatted(revision.id()))));
        Entry entry = ApiServer.LOG.awaitAudited(
                before, each -> each.objects().contains(revision.id().value()));
        assertThat(entry.action()).isEqualTo(Action.SEARCH);
    }

    @Test
    void aVendorIsNamed() {
        JsonNode problem = SAM.expect(400, "GET", "/api/v1/suppliers?product=UPF", "");

        assertThat(problem.path("detail").asString()).isEqualTo("vendor: absent (expected the name of a vendor)");
        JsonNode empty = SAM.expect(400, "GET", "/api/v1/suppliers?vendor=", "");
        assertThat(empty.path("detail").asString()).isEqualTo("vendor: \"\" (expected the name of a vendor)");
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
                        .get("/api/v1/matrix?q=230011234567890")
                        .has("withheld"))
                .isTrue();
    }
}
