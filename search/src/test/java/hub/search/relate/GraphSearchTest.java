package hub.search.relate;

import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.IncidentBuilder;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.ValueRecognizer.Recognized;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentSearch;
import hub.search.read.Summary;
import hub.search.relate.Graph.Cut;
import hub.search.relate.Graph.Edge;
import hub.search.relate.Graph.Node;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphSearchTest {
    private static final Viewer ANA = viewer(SOUTH, "agency:cert-south", "community");
    private static final Set<FeatureKind> ALL = EnumSet.allOf(FeatureKind.class);
    private static final Feature CVE = new Feature(FeatureKind.CVE, "CVE-2024-0001");
    private ElasticsearchFixture server;
    private Corpus corpus;
    private GraphSearch search;

    @BeforeEach
    void empty() {
        server = ElasticsearchFixture.fresh();
        corpus = new Corpus(server);
        search = new GraphSearch(server.elastic());
    }

    private static Revision with(String externalId, String token, String... malware) {
        IncidentBuilder content = incident(externalId, externalId)
                .vulnerabilities(List.of(CVE.value()))
                .malware(List.of(malware))
                .indicators(List.of(indicator("ipv4", "192.0.2.1")));
        return revised(content.build(), 1, token);
    }

    private Summary summary(String externalId) {
        return new IncidentSearch(server.elastic(), raw -> Recognized.NOTHING, InstantSource.system())
                .search(ANA, IncidentQuery.of("externalId:" + externalId))
                .hits()
                .getFirst()
                .summary();
    }

    @Test
    void aroundAValueAreTheIncidentsThatHaveItAndWhatTheyHave() {
        corpus.write(with("A", "community", "Storm"), with("B", "community", "Storm"), with("H", "agency:cert-west"));

        Graph graph = search.around(ANA, CVE, ALL, 300);

        assertThat(graph.nodes())
                .hasSize(4)
                .startsWith(new Node("cve:cve-2024-0001", "cve", "CVE-2024-0001", 2, false));
        assertThat(graph.nodes()).endsWith(new Node("malware:storm", "malware", "Storm", 2, false));
        assertThat(graph.edges()).hasSize(4).contains(new Edge(summary("A").id().value(), "malware:storm", "malware"));
        assertThat(graph.cut()).isEqualTo(new Cut(0, 0, false));
    }

    @Test
    void whatIsCutIsCounted() {
        List<Revision> many = new ArrayList<>();
        for (int i = 0; i < GraphSearch.MOST_READ + 20; i++) {
            many.add(with("M" + i, "community"));
        }
        corpus.write(many.toArray(Revision[]::new));

        Graph graph = search.around(ANA, CVE, ALL, 51);

        assertThat(graph.nodes()).hasSize(51);
        assertThat(graph.cut()).isEqualTo(new Cut(70, 0, false));
    }

    @Test
    void aroundAnIncidentOnlyTheKindsThatAreAskedFor() {
        corpus.write(with("A", "community", "Storm"), with("B", "community", "Storm"), with("H", "agency:cert-west"));

        Graph all = search.around(ANA, summary("A"), ALL, 300);
        Graph malware = search.around(ANA, summary("A"), EnumSet.of(FeatureKind.MALWARE), 300);

        assertThat(all.nodes())
                .extracting(Node::kind)
                .containsExactly("incident", "indicator", "malware", "cve", "incident");
        assertThat(all.nodes()).extracting(Node::count).containsExactly(1, 2, 2, 2, 1);
        assertThat(all.edges()).hasSize(6);
        assertThat(malware.nodes()).extracting(Node::kind).containsExactly("incident", "malware", "incident");
    }

    @Test
    void betweenIncidentsIsWhatTwoOfThemHave() {
        Revision hidden = with("H", "agency:cert-west", "Rain");
        Revision one = with("A", "community", "Storm", "Rain");
        Revision other = with("B", "community", "storm");
        corpus.write(one, other, hidden, with("C", "community", "Rain"));
        List<IncidentId> ids = List.of(one.id(), other.id(), hidden.id());

        Graph graph = search.among(ANA, ids, 300);

        assertThat(graph.nodes())
                .extracting(Node::kind)
                .containsExactly("incident", "incident", "indicator", "malware", "cve");
        assertThat(graph.nodes()).extracting(Node::count).containsExactly(1, 1, 3, 2, 3);
        assertThat(graph.edges()).hasSize(6).contains(new Edge(other.id().value(), "malware:storm", "malware"));
        assertThat(graph.cut()).isEqualTo(new Cut(0, 0, false));
        assertThat(search.among(ANA, ids, 3).cut()).isEqualTo(new Cut(0, 2, false));
        assertThat(search.among(ANA, List.of(one.id()), 300).nodes()).hasSize(1);
    }

    @Test
    void whatIsHiddenIsNotAround() {
        corpus.write(with("H", "agency:cert-west", "Storm"));

        assertThat(search.around(ANA, CVE, ALL, 300))
                .isEqualTo(new Graph(
                        List.of(new Node("cve:cve-2024-0001", "cve", "CVE-2024-0001", 0, false)),
                        List.of(),
                        new Cut(0, 0, false)));
    }
}
