package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.incident.Incident;
import hub.model.incident.Revision.Change;
import hub.model.incident.TimeRange;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.engine.InvalidQuery;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.ValueRecognizer.Recognized;
import hub.search.read.SearchPage.Bar;
import hub.search.read.SearchPage.FacetValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentSearchTest {
    private static final Viewer ANA = viewer(NORTH, "community");
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static IncidentSearch search;

    @BeforeAll
    static void corpus() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        search = new IncidentSearch(server.elastic(), IncidentSearchTest::recognize, InstantSource.fixed(NOW));
        new Corpus(server)
                .write(
                        revised(full(), 1, "community"),
                        reportedAt(revised(quiet(), 1, "community"), RECEIVED.plusSeconds(3_600)),
                        reportedAt(revised(played(), 1, "community"), RECEIVED.plusSeconds(7_200)),
                        revised(incident("GONE", "recalled flood").build(), 1, "community"),
                        revision(id("GONE"), Change.RECALLED, 2, 0, null, "agency:cert-north", "community"));
    }

    /** {@code B}: another incident, with words of the first in its text. */
    private static Incident quiet() {
        return incident("B", "Rogue base station near the harbour")
                .description("A flood of paging. Vendor said: <script>alert(1)</script> flood & more.")
                .severity("critical")
                .occurred(new TimeRange(Instant.parse("2026-03-30T00:00:00Z"), null))
                .build();
    }

    /** {@code C}: an exercise. */
    private static Incident played() {
        return incident("C", "Drill").exercise(true).severity("Low").build();
    }

    private static Recognized recognize(String raw) {
        String live = raw.replace("[.]", ".");
        boolean network = live.matches("[0-9.]+/\\d+");
        boolean address = live.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        return network
                ? new Recognized(List.of("cidr|" + live), live)
                : address ? new Recognized(List.of("ipv4|" + live), null) : Recognized.NOTHING;
    }

    private static List<String> find(String q) {
        return ids(search.search(ANA, IncidentQuery.of(q)));
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.summary().externalId()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flood                             | NORTH-2026-0041 B
            "deletion flood"                  | NORTH-2026-0041
            "flood deletion"                  |
            FLOOD AND harbour                 | B
            title:flood                       | NORTH-2026-0041
            text:flood                        | B
            floo*                             | NORTH-2026-0041 B
            nf:upf                            | NORTH-2026-0041
            nf:UPF AND interface:n4           | NORTH-2026-0041
            nf:UPF* OR exercise:true          | C NORTH-2026-0041
            tlp:amber AND pap:green           | NORTH-2026-0041
            severity:low                      | C
            severity:CRITICAL                 | B
            vendor:omega                      | NORTH-2026-0041
            vendor:"omega networks"           | NORTH-2026-0041
            vendor:ome*                       | NORTH-2026-0041
            vendor:mega                       |
            product:upf AND version:4.2       | NORTH-2026-0041
            technique:FGT1498                 | NORTH-2026-0041
            technique:FGT1498.501             | NORTH-2026-0041
            technique:FGT149                  |
            class:availability                | NORTH-2026-0041
            class:availability/dos            | NORTH-2026-0041
            cve:cve-2024-0001                 | NORTH-2026-0041
            actor:heron                       | NORTH-2026-0041
            malware:pfcpstorm OR tool:SCAPY   | NORTH-2026-0041
            country:cz AND plmn:001-01 AND slice:1-000001 AND generation:5g-sa | NORTH-2026-0041
            indicator:198.51.100[.]7          | NORTH-2026-0041
            indicator:198.51.100.0/24         | NORTH-2026-0041
            indicator:198.51.101.0/24         |
            198.51.100[.]7                    | NORTH-2026-0041
            0x0badcafe                        | NORTH-2026-0041
            confidence:>=70                   | NORTH-2026-0041
            confidence:[* TO 69]              |
            exercise:false                    | B NORTH-2026-0041
            owner:cert-north AND kind:incident AND NOT flood | C
            actor:*                           | NORTH-2026-0041
            NOT actor:*                       | C B
            externalId:B                      | B
            occurred:2026-05-02               | NORTH-2026-0041
            occurred:[2026-05-02T10:00:00Z TO 2026-05-03] | NORTH-2026-0041
            occurred:[2026-05-02T11:30:00Z TO 2026-05-03] |
            occurred:2026-03                  | B
            reported:>=2026-05-02T10:00:00Z   | C B
            reported:>=now-18d/d              | C B NORTH-2026-0041
            detected:2026-05-02T08:25         | NORTH-2026-0041
            recalled                          |
            """)
    void finds(String q, String expected) {
        assertThat(find(q)).containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void aHitShowsWhatAListNeeds() {
        Summary summary =
                search.search(ANA, IncidentQuery.of("nf:UPF")).hits().getFirst().summary();

        assertThat(summary)
                .extracting(Summary::id, Summary::owner, Summary::revision, Summary::tlp, Summary::pap)
                .containsExactly(id("NORTH-2026-0041"), NORTH, 1L, "AMBER", "GREEN");
        assertThat(summary)
                .extracting(Summary::confidence, Summary::occurredStart, Summary::reported, Summary::indicators)
                .containsExactly(70, Instant.parse("2026-05-02T08:10:00Z"), RECEIVED, 2);
        assertThat(summary.label("nf")).containsExactly("SMF", "UPF");
        assertThat(summary.label("malware")).containsExactly("PfcpStorm");
        assertThat(summary.label("class")).containsExactly("availability/dos");
        assertThat(summary.isAnnex()).isFalse();
    }

    @Test
    void highlightsAreTextWithPlacesAndSafeAsHtml() {
        List<Highlight> highlights = search.search(ANA, IncidentQuery.of("text:flood"))
                .hits()
                .getFirst()
                .highlights();

        assertThat(highlights)
                .isNotEmpty()
                .allMatch(highlight -> highlight.field().equals("text"));
        assertThat(highlights.toString()).contains("<script>");
        String html = highlights.stream().map(Highlight::html).reduce("", String::concat);
        assertThat(html)
                .contains("<mark>flood</mark> of paging")
                .contains("&lt;script&gt;")
                .contains("<mark>flood</mark> &amp; more")
                .doesNotContain("<script>");
    }

    @Test
    void countsFacetsWithinTheQuery() {
        SearchPage page = search.search(ANA, IncidentQuery.of("").counting("severity", "nf", "exercise", "owner"));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.facets().get("severity"))
                .containsExactly(new FacetValue("Low", 1), new FacetValue("critical", 1), new FacetValue("high", 1));
        assertThat(page.facets().get("nf")).containsExactly(new FacetValue("SMF", 1), new FacetValue("UPF", 1));
        assertThat(page.facets().get("exercise"))
                .containsExactly(new FacetValue("false", 2), new FacetValue("true", 1));
        assertThat(page.facets().get("owner")).containsExactly(new FacetValue("cert-north", 3));
    }

    @Test
    void drawsAHistogramWithItsEmptyBars() {
        SearchPage page = search.search(
                ANA,
                IncidentQuery.of("").between(TimeField.OCCURRED, null, null).withHistogram(Interval.MONTH));

        assertThat(page.histogram())
                .containsExactly(
                        new Bar(Instant.parse("2026-03-01T00:00:00Z"), 1),
                        new Bar(Instant.parse("2026-04-01T00:00:00Z"), 0),
                        new Bar(Instant.parse("2026-05-01T00:00:00Z"), 1));
    }

    @Test
    void theBarsFillTheSpanThatWasAskedFor() {
        Instant from = Instant.parse("2026-05-01T00:00:00Z");
        SearchPage page = search.search(
                ANA,
                IncidentQuery.of("")
                        .between(TimeField.REPORTED, from, Instant.parse("2026-05-04T00:00:00Z"))
                        .withHistogram(Interval.DAY));

        assertThat(page.histogram()).extracting(Bar::count).containsExactly(0L, 3L, 0L);
        assertThat(page.histogram().getFirst().from()).isEqualTo(from);
    }

    @Test
    void findsAWidthByItself() {
        SearchPage page = search.search(ANA, IncidentQuery.of("").withHistogram(Interval.AUTO));

        assertThat(page.interval()).isEqualTo(Interval.HOUR);
        assertThat(page.histogram()).hasSize(3);
        assertThat(search.search(ANA, IncidentQuery.of("nosuchword").withHistogram(Interval.AUTO))
                        .histogram())
                .isEmpty();
    }

    @Test
    void tooManyBarsAreRefused() {
        IncidentQuery query =
                IncidentQuery.of("").between(TimeField.OCCURRED, null, null).withHistogram(Interval.MINUTE);

        assertThatThrownBy(() -> search.search(ANA, query)).isInstanceOfSatisfying(InvalidQuery.class, fault -> {
            assertThat(fault.problem().pointer()).isEqualTo("histogram");
            assertThat(fault.problem().message()).contains("bars").contains("expected at most 1000");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reported, NORTH-2026-0041 B C",
        "-reported, C B NORTH-2026-0041",
        "occurred, B NORTH-2026-0041 C",
        "-occurred, NORTH-2026-0041 B C",
        "-severity, B NORTH-2026-0041 C",
        "severity, C NORTH-2026-0041 B",
        "-detected, NORTH-2026-0041 B C"
    })
    void sorts(String sort, String expected) {
        IncidentQuery query = IncidentQuery.of("").sorted(Sort.parse(sort).orElseThrow());

        List<String> found = ids(search.search(ANA, query));

        assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
        if (!sort.contains("detected")) {
            assertThat(found).containsExactly(expected.split(" "));
        } else {
            assertThat(found.getFirst()).isEqualTo("NORTH-2026-0041");
        }
    }

    @Test
    void theBestMatchComesFirstIfThereAreWords() {
        assertThat(find("flood")).containsExactly("NORTH-2026-0041", "B");
        assertThat(ids(search.search(ANA, IncidentQuery.of("flood").sorted(Sort.NEWEST))))
                .containsExactly("B", "NORTH-2026-0041");
    }

    @Test
    void timesLimitTheHits() {
        IncidentQuery april = IncidentQuery.of("")
                .between(
                        TimeField.OCCURRED,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(ids(search.search(ANA, april))).containsExactly("B");
        assertThat(ids(search.search(
                        ANA, IncidentQuery.of("").between(TimeField.REPORTED, RECEIVED, RECEIVED.plusSeconds(3_600)))))
                .containsExactly("NORTH-2026-0041");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> IncidentQuery.of("").limited(201))
                .isInstanceOfSatisfying(InvalidQuery.class, fault -> {
                    assertThat(fault.problem().pointer()).isEqualTo("limit");
                    assertThat(fault.problem().message()).isEqualTo("limit: 201 (expected 1..200)");
                });
        assertThatThrownBy(() -> IncidentQuery.of("").counting("tokens")).hasMessageContaining("facets: tokens");
        assertThatThrownBy(() -> IncidentQuery.of("").between(TimeField.REPORTED, NOW, NOW.minusSeconds(1)))
                .hasMessageContaining("expected 2026-05-20T12:00:00Z or later");
        assertThat(Sort.parse("tokens")).isEmpty();
        assertThat(Interval.parse("1s")).isEmpty();
    }

    @Test
    void s42APositionOfAnotherOrderIsRefused() {
        Position position = new Position(NOW, List.of(1.0, 2L, "x"));
        IncidentQuery query = IncidentQuery.of("").sorted(Sort.NEWEST).after(position);

        assertThatThrownBy(() -> search.search(ANA, query))
                .isInstanceOfSatisfying(
                        InvalidQuery.class,
                        fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }

    @Test
    void countsTellWhatAResultIsMadeOf() {
        SearchPage counted = search.counts(ANA, IncidentQuery.of("").counting("technique", "vendor"), 1);

        assertThat(counted.hits()).isEmpty();
        assertThat(counted.next()).isNull();
        assertThat(counted.total())
                .isEqualTo(search.search(ANA, IncidentQuery.of("")).total());
        assertThat(counted.facets().keySet()).containsExactly("technique", "vendor");
        assertThat(counted.facets().values())
                .allSatisfy(values -> assertThat(values).hasSizeLessThanOrEqualTo(1));
    }
}
