package hub.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.Samples;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.QueryParser;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentSearch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In memory a query finds what it finds in Elasticsearch: queries and incidents by chance, the same in every run. */
class ElasticsearchContractTest {
    private static final Viewer ANA = Samples.viewer(Samples.NORTH, "community");
    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private static final List<Revision> INCIDENTS = incidents();
    private static final List<Searchable> SEARCHABLE = INCIDENTS.stream()
            .map(revision -> new Searchable(revision, Samples.PSEUDONYMS))
            .toList();
    private static IncidentSearch search;

    private static List<Revision> incidents() {
        RandomIncidents random = new RandomIncidents(7);
        return IntStream.range(0, IncidentQuery.MAX_LIMIT)
                .mapToObj(random::incident)
                .toList();
    }

    @BeforeAll
    static void index() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(INCIDENTS.toArray(Revision[]::new));
        search = new IncidentSearch(server.elastic(), new IndicatorRecognizer(), InstantSource.fixed(NOW));
    }

    private static List<String> inElasticsearch(String q) {
        return search.search(ANA, IncidentQuery.of(q).limited(IncidentQuery.MAX_LIMIT)).hits().stream()
                .map(hit -> hit.summary().externalId())
                .sorted()
                .toList();
    }

    private static List<String> inMemory(String q) {
        Predicate<Searchable> condition = Conditions.of(new QueryParser(new IndicatorRecognizer()).parse(q, NOW));
        return IntStream.range(0, INCIDENTS.size())
                .filter(i -> condition.test(SEARCHABLE.get(i)))
                .mapToObj(i -> INCIDENTS.get(i).content())
                .map(content -> content == null ? "" : content.externalId())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheSame(long seed) {
        RandomIncidents random = new RandomIncidents(seed);
        List<String> differences = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < 200; i++) {
            String q = random.query(i % 4);
            List<String> expected = inElasticsearch(q);
            found += expected.isEmpty() || expected.size() == INCIDENTS.size() ? 0 : 1;
            if (!inMemory(q).equals(expected)) {
                differences.add(q + "\n  Elasticsearch " + expected + "\n  in memory     " + inMemory(q));
            }
        }

        assertThat(differences).isEmpty();
        assertThat(found).as("queries that find some and not all").isGreaterThan(100);
    }

    @Test
    void findsAllWithoutAQuery() {
        assertThat(inMemory("")).hasSameSizeAs(INCIDENTS);
    }
}
