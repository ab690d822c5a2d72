package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.ownedBy;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.incident.TimeRange;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightingLookupTest {
    private static final Viewer ANA = viewer(SOUTH, "agency:cert-south", "community");
    private static final String KEY = "ipv4|198.51.100.7";
    private Corpus corpus;
    private SightingLookup lookup;

    @BeforeEach
    void empty() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        corpus = new Corpus(server);
        lookup = new SightingLookup(server.elastic());
    }

    private static Incident seen(String externalId, String... addresses) {
        return incident(externalId, externalId)
                .indicators(List.of(addresses).stream()
                        .map(address -> indicator("ipv4", address))
                        .toList())
                .build();
    }

    @Test
    void tellsWhereAndWhenAndByWhom() {
        Incident early = seen("A", "198.51.100.7", "198.51.100.7").toBuilder()
                .occurred(new TimeRange(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")))
                .build();
        corpus.write(
                revised(early, 1, "community"),
                ownedBy(SOUTH, reportedAt(revised(seen("B", "198.51.100.7"), 1, "community"), RECEIVED.plusSeconds(9))),
                revised(seen("C", "198.51.100.7"), 1, "agency:cert-north"));

        Map<String, Seen> seen = lookup.lookup(ANA, List.of(KEY, "ipv4|203.0.113.1"));

        assertThat(seen).containsOnlyKeys(KEY);
        assertThat(seen.get(KEY))
                .isEqualTo(new Seen(
                        2,
                        List.of(NORTH, SOUTH),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-06-01T00:00:00Z"),
                        List.of(id("B"), id("A")),
                        List.of()));
    }

    @Test
    void namesTheTenNewest() {
        Revision[] revisions = IntStream.range(0, 30)
                .mapToObj(i ->
                        reportedAt(revised(seen("A" + i, "198.51.100.7"), 1, "community"), RECEIVED.plusSeconds(i)))
                .toArray(Revision[]::new);
        corpus.write(revisions);

        Seen seen = Objects.requireNonNull(lookup.lookup(ANA, List.of(KEY)).get(KEY));

        assertThat(seen.count()).isEqualTo(30);
        assertThat(seen.incidents())
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(i -> id("A" + (29 - i))).toList());
    }

    @Test
    void addressesAreFoundByTheirNetwork() {
        corpus.write(
                revised(seen("A", "198.51.100.7", "198.51.100.8"), 1, "community"),
                revised(seen("B", "198.51.101.7"), 1, "community"),
                revised(seen("C", "198.51.100.9"), 1, "agency:cert-north"));

        Map<String, Seen> seen =
                lookup.lookupNetworks(ANA, List.of("198.51.100.0/24", "198.51.100.0/23", "203.0.113.0/24"));

        assertThat(seen).containsOnlyKeys("198.51.100.0/24", "198.51.100.0/23");
        assertThat(seen.get("198.51.100.0/24")).extracting(Seen::count).isEqualTo(1L);
        assertThat(seen.get("198.51.100.0/23")).extracting(Seen::count).isEqualTo(2L);
        assertThat(seen.get("198.51.100.0/24"))
                .extracting(Seen::keys)
                .isEqualTo(List.of("ipv4|198.51.100.7", "ipv4|198.51.100.8"));
        assertThat(lookup.lookupNetworks(ANA, List.of())).isEmpty();
    }

    @Test
    void anAddressBesideItsPortCountsOnceAndStandsInItsNetwork() {
        Incident both = incident("A", "A")
                .indicators(List.of(indicator("ipv4-port", "198.51.100.7:8805"), indicator("ipv4", "198.51.100.7")))
                .build();
        corpus.write(revised(both, 1, "community"));

        Seen seen = Objects.requireNonNull(lookup.lookup(ANA, List.of(KEY)).get(KEY));
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.incidents()).containsExactly(id("A"));
        String network = "198.51.100.0/24";
        Seen within = Objects.requireNonNull(
                lookup.lookupNetworks(ANA, List.of(network)).get(network));
        assertThat(within.keys()).containsExactly(KEY);
    }

    @Test
    void aSlotThatIsNoLongerUsedIsNotSeen() {
        corpus.write(
                revised(seen("A", "198.51.100.7", "198.51.100.8"), 1, "community"),
                revised(seen("A", "198.51.100.8"), 2, 2, "community"));

        assertThat(lookup.lookup(ANA, List.of(KEY, "ipv4|198.51.100.8"))).containsOnlyKeys("ipv4|198.51.100.8");
    }

    @Test
    void aRecalledOrNarrowedIncidentIsNotSeen() {
        corpus.write(
                revised(seen("A", "198.51.100.7"), 1, "community"),
                revised(seen("B", "198.51.100.7"), 1, "community"),
                revision(id("A"), Change.RECALLED, 2, 1, null, "agency:cert-north"),
                revision(id("B"), Change.NARROWED, 1, 1, null, "agency:cert-north"));

        assertThat(lookup.lookup(ANA, List.of(KEY))).isEmpty();
    }

    @Test
    void tenThousandKeysAreLookedUpAtOnce() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            addresses.add("10.1." + i / 250 + "." + i % 250);
        }
        corpus.write(revised(seen("A", addresses.toArray(String[]::new)), 1, "community"));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add("ipv4|10.1." + i / 250 + "." + i % 250);
        }

        assertThat(lookup.lookup(ANA, keys)).hasSize(900);
        keys.add("ipv4|192.0.2.1");
        assertThatThrownBy(() -> lookup.lookup(ANA, keys)).hasMessageContaining("expected at most 10000");
        assertThat(lookup.lookup(ANA, List.of())).isEmpty();
    }
}
