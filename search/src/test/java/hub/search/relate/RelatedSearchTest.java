package hub.search.relate;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.annex;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.ownedBy;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.Actor;
import hub.model.incident.FiveG;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.incident.TimeRange;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.relate.Related.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelatedSearchTest {
    private static final Viewer ANA = viewer(SOUTH, "agency:cert-south", "community");
    private Corpus corpus;
    private RelatedSearch search;

    @BeforeEach
    void empty() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        corpus = new Corpus(server);
        search = new RelatedSearch(server.elastic());
    }

    private static IncidentBuilder seen(String externalId, String... addresses) {
        List<Indicator> indicators = List.of(addresses).stream()
                .map(address -> indicator("ipv4", address))
                .toList();
        return incident(externalId, externalId).indicators(indicators);
    }

    private static Revision open(IncidentBuilder content) {
        return revised(content.build(), 1, "community");
    }

    private static Revision of(int agency, IncidentBuilder content) {
        return ownedBy(new AgencyId("cert-" + agency), open(content));
    }

    private List<String> ids(Viewer viewer, String seed) {
        return search.related(viewer, id(seed), 20).incidents().stream()
                .map(found -> found.summary().externalId())
                .toList();
    }

    private Found first(String seed) {
        return search.related(ANA, id(seed), 20).incidents().getFirst();
    }

    private static List<String> names(List<Shared> shared) {
        return shared.stream().map(one -> one.feature().name()).toList();
    }

    @Test
    void amongSomeItFindsWhatIsSharedAndNothingElse() {
        corpus.write(open(seen("SEED", "192.0.2.1", "192.0.2.2")), of(1, seen("A", "192.0.2.1")));
        corpus.write(of(2, seen("B", "192.0.2.2")), of(3, seen("C", "192.0.2.3")));
        List<IncidentId> among = List.of(of(1, seen("A")).id(), of(3, seen("C")).id());

        Map<IncidentId, List<Shared>> found = search.sharing(ANA, List.of(id("SEED")), among);

        assertThat(found).containsOnlyKeys(among.getFirst());
        assertThat(names(Objects.requireNonNull(found.get(among.getFirst()))))
                .containsExactly("INDICATOR ipv4|192.0.2.1");
        assertThat(search.sharing(viewer(NORTH, "agency:cert-x"), List.of(id("SEED")), among))
                .isEmpty();
    }

    @Test
    void theRarerIsTheHeavierAndTheAnswerSaysWhy() {
        corpus.write(open(seen("SEED", "192.0.2.1", "192.0.2.2")), of(1, seen("RARE", "192.0.2.1")));
        corpus.write(of(2, seen("C2", "192.0.2.2")), of(3, seen("C3", "192.0.2.2")), of(4, seen("C4", "192.0.2.2")));

        assertThat(ids(ANA, "SEED")).hasSize(4).startsWith("RARE");
        assertThat(first("SEED").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.feature()).isEqualTo(new Feature(FeatureKind.INDICATOR, "ipv4|192.0.2.1"));
            assertThat(reason.agencies()).isEqualTo(2);
            assertThat(reason.weight()).isEqualTo(5.91);
        });
    }

    @Test
    void whatTooManyAgenciesHaveJoinsNothingAndIsNamed() {
        corpus.write(open(seen("SEED", "192.0.2.1")));
        IntStream.rangeClosed(1, Weights.MOST_AGENCIES)
                .forEach(i -> corpus.write(of(i, seen("COMMON-" + i, "192.0.2.1"))));

        Related related = search.related(ANA, id("SEED"), 20);

        assertThat(related.incidents()).isEmpty();
        assertThat(names(related.hot())).containsExactly("INDICATOR ipv4|192.0.2.1");
        assertThat(related.hot().getFirst().agencies()).isNull();
    }

    @Test
    void s61AThousandJunkIncidentsOfOneAgencyHideNoTrueMatch() {
        corpus.write(open(seen("SEED", "192.0.2.1")), reportedAt(of(1, seen("TRUE", "192.0.2.1")), RECEIVED));
        List<Revision> junk = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            junk.add(reportedAt(of(2, seen("JUNK-" + i, "192.0.2.1")), RECEIVED.plusSeconds(i + 1)));
        }
        corpus.write(junk.toArray(Revision[]::new));

        assertThat(ids(ANA, "SEED")).contains("TRUE").hasSize(1 + RelatedSearch.MOST_OF_ONE);
    }

    @Test
    void ownPartsAndRecalledIncidentsAreNotRelated() {
        corpus.write(
                open(seen("SEED", "192.0.2.1")),
                annex(seen("SEED", "192.0.2.9").build(), id("SEED"), "agency:cert-south"),
                revision(id("GONE"), Change.RECALLED, 1, 0, null, "community"),
                of(1, seen("BY-ANNEX", "192.0.2.9")));

        assertThat(ids(ANA, "SEED")).containsExactly("BY-ANNEX");
        assertThat(ids(viewer(NORTH, "community"), "SEED")).isEmpty();
    }

    @Test
    void hiddenIncidentsMoveNothing() {
        corpus.write(open(seen("SEED", "192.0.2.1")), of(1, seen("A", "192.0.2.1")), of(2, seen("B", "192.0.2.1")));
        Related before = search.related(ANA, id("SEED"), 20);
        List<Revision> hidden = new ArrayList<>();
        for (int i = 0; i < Weights.MOST + 10; i++) {
            Revision one = revised(seen("H" + i, "192.0.2.1").build(), 1, "agency:cert-west");
            hidden.add(ownedBy(new AgencyId("cert-" + i % 40), one));
        }
        corpus.write(hidden.toArray(Revision[]::new));

        assertThat(search.related(ANA, id("SEED"), 20)).isEqualTo(before);
        assertThat(search.related(viewer(SOUTH, "agency:cert-west", "community"), id("SEED"), 20)
                        .hot())
                .hasSize(1);
    }

    @Test
    void aHiddenSeedHasNothing() {
        corpus.write(revised(seen("SEED", "192.0.2.1").build(), 1, "agency:cert-west"), of(1, seen("A", "192.0.2.1")));

        Related related = search.related(ANA, id("SEED"), 20);

        assertThat(related).isEqualTo(new Related(List.of(), List.of(), 0, 0));
    }

    @Test
    void lookAlikesAreNotJoined() {
        IncidentBuilder seed = seen("SEED", "192.0.2.1").techniques(List.of("T1498"));
        corpus.write(open(seed), of(1, seen("ALIKE", "192.0.2.2").techniques(List.of("T1498"))));

        assertThat(ids(ANA, "SEED")).isEmpty();
    }

    @Test
    void actorsAndMalwareJoinInAnyCaseAndFarMoreThanVulnerabilities() {
        IncidentBuilder seed = incident("SEED", "Seed")
                .malware(List.of("TinyShell"))
                .actors(List.of(new Actor("Quiet Heron", null, null)))
                .vulnerabilities(List.of("CVE-2024-0001", "CVE-2024-0002"));
        corpus.write(
                open(seed),
                of(1, incident("CVE", "Cve").vulnerabilities(List.of("CVE-2024-0001", "CVE-2024-0002"))),
                of(2, incident("MALWARE", "Malware").malware(List.of("TINYSHELL"))),
                of(3, incident("ACTOR", "Actor").actors(List.of(new Actor("quiet heron", null, null)))));

        assertThat(ids(ANA, "SEED")).hasSize(3).endsWith("CVE");
        assertThat(search.related(ANA, id("SEED"), 20).incidents().getLast().score())
                .isLessThan(1);
    }

    @Test
    void oneHalfOfACompositeIsEnough() {
        Indicator file = new Indicator(
                "filename|sha256",
                "a.exe|00",
                "a.exe|00",
                List.of("filename|a.exe", "sha256|00"),
                null,
                null,
                null,
                List.of(),
                hub.model.incident.IndicatorContext.NONE,
                java.util.Map.of());
        corpus.write(
                open(incident("SEED", "Seed").indicators(List.of(file))),
                of(1, incident("HASH", "Hash").indicators(List.of(indicator("sha256", "00")))));

        assertThat(names(first("SEED").reasons())).containsExactly("INDICATOR sha256|00");
    }

    @Test
    void theSameTraceTimeAndNetworkAreLikelyOneEvent() {
        corpus.write(
                open(at("SEED", "2026-05-02T08:00:00Z")),
                of(1, at("SAME", "2026-05-02T20:00:00Z")),
                of(2, at("LATER", "2026-05-09T20:00:00Z")));

        List<Found> found = search.related(ANA, id("SEED"), 20).incidents();

        assertThat(found).extracting(one -> one.summary().externalId()).containsExactly("SAME", "LATER");
        assertThat(found).extracting(Found::likelySame).containsExactly(true, false);
    }

    private static IncidentBuilder at(String externalId, String time) {
        return seen(externalId, "192.0.2.1")
                .occurred(new TimeRange(Instant.parse(time), null))
                .fiveG(new FiveG(null, List.of(), List.of(), List.of("001-01"), List.of(), List.of()));
    }

    @Test
    void pseudonymsJoinForWhoHoldsTheirToken() {
        String key = "subscriber~group:eu5g~1:" + "0a".repeat(16);
        Indicator stand = indicator("imsi", "x").standingIn("x", List.of(key));
        corpus.write(
                open(incident("SEED", "Seed").indicators(List.of(stand))),
                of(1, incident("SAME", "Same").indicators(List.of(stand))));

        assertThat(ids(viewer(SOUTH, "community", "group:eu5g"), "SEED")).containsExactly("SAME");
        assertThat(ids(ANA, "SEED")).isEmpty();
    }
}
