package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.annex;
import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.ownedBy;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.FiveG;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.incident.TimeRange;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.Fields;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S38: every answer is equal with and without documents that the viewer may not see, and different for who may. */
class S38HiddenDocumentsTest {
    private static final Viewer ANA = viewer(NORTH, "community", "group:eu5g");
    private static final Viewer BOB = viewer(SOUTH, "agency:cert-south", "community", "group:eu5g");
    private static final List<String> KEYS = List.of("ipv4|198.51.100.7", "domain|evil.example", "ipv4|192.0.2.99");

    private record Answers(
            List<SearchPage> pages,
            Map<String, Seen> lookup,
            List<IncidentId> annexes,
            List<Long> revisions,
            List<Boolean> heads) {}

    private static Revision[] visible() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Revision plain = revised(
                    incident("A" + i, "flood " + "session ".repeat(i % 4) + i)
                            .description("deletion " + "flood ".repeat(i % 3))
                            .severity(i % 2 == 0 ? "high" : "low")
                            .indicators(List.of(indicator("ipv4", "198.51.100." + i % 9)))
                            .build(),
                    1,
                    i % 2 == 0 ? "community" : "group:eu5g");
            revisions.add(reportedAt(plain, RECEIVED.plusSeconds(i * 1_000L)));
        }
        revisions.add(revised(full(), 1, "community"));
        return revisions.toArray(Revision[]::new);
    }

    /** Meant to move whatever can be moved: frequent words, old and new dates, new facet values, many sightings, prefix floods. */
    private static Revision[] hidden() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Revision plain = revised(
                    incident("H" + i, "flood session deletion flo" + i)
                            .description("session ".repeat(20) + "hidden" + i)
                            .severity("hidden-severity")
                            .fiveG(new FiveG(
                                    null, List.of("UPF", "HIDDEN" + i), List.of(), List.of(), List.of(), List.of()))
                            .occurred(new TimeRange(
                                    Instant.parse("1999-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z")))
                            .indicators(List.of(indicator("ipv4", "198.51.100.7"), indicator("domain", "evil.example")))
                            .build(),
                    1,
                    i % 2 == 0 ? "agency:cert-south" : "red:group:eu5g");
            revisions.add(ownedBy(SOUTH, reportedAt(plain, RECEIVED.minusSeconds(i * 86_400L))));
        }
        revisions.add(annex(incident("X", "hidden annex").build(), id("A0"), "agency:cert-south"));
        revisions.add(revision(
                id("A0"),
                Change.LATE,
                0,
                0,
                incident("A0", "hidden earlier revision").build(),
                "agency:cert-south"));
        return revisions.toArray(Revision[]::new);
    }

    private static Answers ask(ElasticsearchFixture server, Viewer viewer) {
        IncidentSearch search =
                new IncidentSearch(server.elastic(), raw -> Recognized.NOTHING, InstantSource.fixed(RECEIVED));
        List<SearchPage> pages = new ArrayList<>();
        for (String q :
                List.of("", "flood", "session deletion", "flo*", "NOT nf:UPF", "nf:*", "hidden1", "nf:HIDDEN1")) {
            for (TimeField time : TimeField.values()) {
                IncidentQuery query = IncidentQuery.of(q)
                        .between(time, null, null)
                        .limited(50)
                        .counting(Fields.facets().toArray(String[]::new))
                        .withHistogram(Interval.AUTO);
                pages.add(search.search(viewer, query));
            }
        }
        IncidentReader reader = new IncidentReader(server.elastic());
        return new Answers(
                pages,
                new SightingLookup(server.elastic()).lookup(viewer, KEYS),
                reader.annexes(viewer, id("A0")).stream().map(Stored::id).toList(),
                reader.revisions(viewer, id("A0"), null, 20).stream()
                        .map(Stored::revision)
                        .toList(),
                List.of(
                        reader.incident(viewer, id("H1")).isPresent(),
                        reader.incident(viewer, id("A1")).isPresent()));
    }

    @Test
    void theyMoveNothing() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        Corpus corpus = new Corpus(server).write(visible());
        Answers without = ask(server, ANA);
        corpus.write(hidden());

        assertThat(ask(server, ANA)).usingRecursiveComparison().isEqualTo(without);
        assertThat(without.pages().getFirst().total()).isEqualTo(31);
        assertThat(without.heads()).containsExactly(false, true);
    }

    @Test
    void whoMaySeeThemFindsThemEverywhere() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(hidden()).write(visible());

        Answers answers = ask(server, BOB);

        assertThat(answers.pages().getFirst().total()).isEqualTo(31 + 150 + 1);
        assertThat(answers.pages().getFirst().facets().get("severity"))
                .contains(new SearchPage.FacetValue("hidden-severity", 150));
        assertThat(answers.lookup()).hasEntrySatisfying("domain|evil.example", seen -> {
            assertThat(seen.count()).isEqualTo(150);
            assertThat(seen.agencies()).containsExactly(SOUTH);
        });
        assertThat(answers.annexes()).hasSize(1);
        assertThat(answers.revisions()).containsExactly(1L, 0L);
    }

    @Test
    void nobodyIsShownNothing() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(visible());

        Answers answers = ask(server, viewer(NORTH));

        assertThat(answers.pages())
                .allMatch(page -> page.total() == 0 && page.hits().isEmpty());
        assertThat(answers.lookup()).isEmpty();
        assertThat(answers.heads()).containsExactly(false, false);
    }

    @Test
    void aThousandTokensAreFine() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new Corpus(server).write(visible());
        String[] tokens = new String[1_000];
        for (int i = 0; i < 999; i++) {
            tokens[i] = "group:g" + i;
        }
        tokens[999] = "community";

        Answers answers = ask(server, viewer(NORTH, tokens));

        assertThat(answers.pages().getFirst().total()).isEqualTo(16);
    }
}
