package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.FiveG;
import hub.model.incident.Incident;
import hub.model.incident.Product;
import hub.model.incident.Revision.Change;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.response.Responding;
import hub.model.response.Responding.By;
import hub.model.response.Responding.Step;
import hub.model.response.Response;
import hub.model.response.ResponseId;
import hub.model.response.Statement;
import hub.model.response.Statement.Opinion;
import hub.model.response.Statement.Proposal;
import hub.model.response.Statement.Scale;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.ValueRecognizer.Recognized;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What owners say of suppliers is found by supplier, and who does not agree is counted as far as one sees her. */
class SupplierContextTest {
    private static final Viewer ANA = viewer(NORTH, "community", "agency:cert-north");
    private static final Viewer SAM = viewer(SOUTH, "community", "agency:cert-south");
    private static IncidentSearch search;
    private static ResponseReader responses;

    @BeforeAll
    static void corpus() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        search = new IncidentSearch(server.elastic(), raw -> Recognized.NOTHING, InstantSource.fixed(RECEIVED));
        responses = new ResponseReader(server.elastic());
        Product silent = new Product("Omega", "SMF", "1");
        Product supported = new Product("Omega", "UPF", "4.2", "Support ends in 2027.");
        Product owned = new Product("Omega", null, null, "Owned by Alpha Holding.");
        new Corpus(server)
                .write(
                        revised(about("OLD", supported, silent), 1, "community"),
                        revised(about("NEW", owned, new Product("Zeta", "AMF", "1", "Own chips.")), 2, "community"),
                        revised(about("SILENT", silent), 1, "community"),
                        revised(about("HIDDEN", supported), 1, "agency:cert-north"),
                        revised(about("GONE", supported), 1, "community"),
                        revision(id("GONE"), Change.RECALLED, 2, 0, null, "agency:cert-north", "community"));
        dispute(
                server,
                new Opinion(Scale.STRONGLY_DISAGREE, null),
                new Opinion(Scale.AGREE, null),
                new Proposal("/fiveG/products/0/context", null, "not so"),
                new Proposal("/severity", "low", "not so"));
    }

    private static Incident about(String externalId, Product... products) {
        return incident(externalId, "Of a supplier")
                .fiveG(new FiveG(null, List.of(), List.of(), List.of(), List.of(), List.of(products)))
                .build();
    }

    /** To the older incident, the first for all and the others for its owner alone. */
    private static void dispute(ElasticsearchFixture server, Statement... statements) {
        List<Write> writes = new ArrayList<>();
        for (Statement statement : statements) {
            Tlp tlp = writes.isEmpty() ? Tlp.GREEN : Tlp.AMBER_STRICT;
            String name = "r" + writes.size();
            ResponseId response = ResponseId.of(id("OLD"), SOUTH, name);
            By by = new By(SOUTH, null, name, RECEIVED);
            Response written = ((Step.Written)
                            Responding.begin(response, id("OLD"), NORTH, Marking.of(tlp), statement, by))
                    .response();
            byte[] stored = "{}".getBytes(StandardCharsets.UTF_8);
            writes.add(Documents.of(written, stored, Versions.firstOf(1, 1, writes.size())));
        }
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();
    }

    private static List<String> said(Viewer viewer, String q, int most) {
        return search.contexts(viewer, IncidentQuery.of(q).limited(most)).stream()
                .map(each -> each.owner() + " " + each.product().context())
                .toList();
    }

    @Test
    void theLastSaidIsFirst() {
        assertThat(said(SAM, "vendor:omega", 50))
                .containsExactly(
                        "cert-north Owned by Alpha Holding.",
                        "cert-north Own chips.",
                        "cert-north Support ends in 2027.");
        assertThat(said(SAM, "vendor:omega", 1)).hasSize(2);
        assertThat(said(SAM, "vendor:omega AND version:4.2", 50)).containsExactly("cert-north Support ends in 2027.");
        assertThat(said(SAM, "vendor:nobody", 50)).isEmpty();
    }

    @Test
    void itIsSaidToWhomTheIncidentIs() {
        assertThat(said(ANA, "vendor:omega AND product:UPF", 50))
                .containsExactly("cert-north Support ends in 2027.", "cert-north Support ends in 2027.");
        assertThat(search.contexts(SAM, IncidentQuery.of("product:UPF")))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.incident()).isEqualTo(id("OLD"));
                    assertThat(said.product()).isEqualTo(new Product("Omega", "UPF", "4.2", "Support ends in 2027."));
                    assertThat(said.updated()).isEqualTo(RECEIVED.plusSeconds(1));
                });
    }

    @Test
    void itIsFoundByItsWords() {
        assertThat(said(SAM, "holding", 50)).hasSize(2);
    }

    @Test
    void whoDoesNotAgreeIsCounted() {
        assertThat(responses.disputes(ANA, List.of(id("OLD"), id("NEW")), Map.of()))
                .isEqualTo(Map.of(id("OLD"), 2L));
        assertThat(responses.disputes(viewer(SOUTH, "community"), List.of(id("OLD")), Map.of()))
                .isEqualTo(Map.of(id("OLD"), 1L));
        assertThat(responses.disputes(ANA, List.of(), Map.of())).isEmpty();
    }

    @Test
    void notAsLongAsNobodyIsShownWhatSheStated() {
        assertThat(responses.disputes(ANA, List.of(id("OLD")), Map.of(SOUTH, RECEIVED)))
                .isEmpty();
        assertThat(responses.disputes(ANA, List.of(id("OLD")), Map.of(SOUTH, RECEIVED.plusSeconds(1))))
                .isEqualTo(Map.of(id("OLD"), 2L));
    }
}
