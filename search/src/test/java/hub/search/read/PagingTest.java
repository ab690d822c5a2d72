package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.reportedAt;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.IncidentBuilder;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final Viewer ANA = viewer(NORTH, "community");
    private final AtomicReference<Instant> clock = new AtomicReference<>(RECEIVED);
    private Corpus corpus;
    private IncidentSearch search;

    @BeforeEach
    void corpus() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        search = new IncidentSearch(server.elastic(), raw -> Recognized.NOTHING, (InstantSource) clock::get);
        corpus = new Corpus(server);
        Revision[] revisions = new Revision[45];
        for (int i = 0; i < 45; i++) {
            IncidentBuilder incident = incident("A" + i, "flood " + (i % 3 == 0 ? "flood upf" : ""));
            if (i % 2 == 0) {
                incident.detected(RECEIVED.minusSeconds(i / 8 * 60L)).severity("high");
            }
            revisions[i] = reportedAt(revised(incident.build(), 1, "community"), RECEIVED.minusSeconds(i / 10 * 60L));
        }
        corpus.write(revisions);
    }

    private List<String> all(IncidentQuery query, Runnable betweenPages) {
        List<String> ids = new ArrayList<>();
        Position after = null;
        do {
            SearchPage page = search.search(ANA, query.after(after));
            page.hits().forEach(hit -> ids.add(hit.summary().externalId()));
            after = page.next();
            betweenPages.run();
        } while (after != null);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relevance",
                "reported",
                "-reported",
                "occurred",
                "-occurred",
                "detected",
                "-detected",
                "updated",
                "-updated",
                "severity",
                "-severity"
            })
    void pagesInEveryOrderMakeTheWhole(String sort) {
        IncidentQuery query =
                IncidentQuery.of("flood upf").sorted(Sort.parse(sort).orElseThrow());

        List<String> whole = all(query.limited(200), () -> {});

        assertThat(whole).hasSize(45).doesNotHaveDuplicates();
        assertThat(all(query.limited(7), () -> {})).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity", "-severity", "detected", "-detected"})
    void whatLacksTheValueComesLast(String sort) {
        IncidentQuery query =
                IncidentQuery.of("").sorted(Sort.parse(sort).orElseThrow()).limited(45);

        List<String> ids = all(query, () -> {});

        assertThat(ids.subList(0, 23)).allMatch(id -> Integer.parseInt(id.substring(1)) % 2 == 0);
    }

    @Test
    void batchesMakeTheSameWhole() {
        IncidentQuery query = IncidentQuery.of("flood").sorted(Sort.NEWEST);
        List<String> ids = new ArrayList<>();
        Position after = null;
        do {
            Batch batch = search.batch(ANA, query.limited(7).after(after));
            batch.summaries().forEach(summary -> ids.add(summary.externalId()));
            after = batch.next();
        } while (after != null);

        assertThat(ids).isEqualTo(all(query.limited(200), () -> {}));
    }

    @Test
    void onlyWhatIsNewOrRevisedSince() {
        corpus.write(
                revised(incident("NEW", "new").build(), 5, "community"),
                revised(incident("HIDDEN", "new").build(), 5, "agency:cert-south"));

        assertThat(all(IncidentQuery.of("").since(RECEIVED.plusSeconds(5)), () -> {}))
                .containsExactly("NEW");
        assertThat(all(IncidentQuery.of("").since(RECEIVED.plusMillis(5_001)), () -> {}))
                .isEmpty();
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(search.search(ANA, IncidentQuery.of("").limited(45)).next()).isNull();
        assertThat(search.search(ANA, IncidentQuery.of("").limited(44)).next()).isNotNull();
    }

    @Test
    void newReportsBetweenPagesShiftNothing() {
        List<String> before = all(IncidentQuery.of("").limited(10), () -> {});
        List<String> added = new ArrayList<>();

        List<String> during = all(IncidentQuery.of("").limited(10), () -> {
            String name = "NEW" + added.size();
            added.add(name);
            corpus.write(reportedAt(
                    revised(incident(name, "new").build(), 1, "community"), RECEIVED.plusSeconds(added.size())));
        });

        assertThat(during).isEqualTo(before);
    }

    @Test
    void nowStaysWhatItWasOnTheFirstPage() {
        IncidentQuery query = IncidentQuery.of("reported:>=now-2m").limited(10);
        List<String> still = all(query, () -> {});

        List<String> moving = all(query, () -> clock.set(clock.get().plusSeconds(3_600)));

        assertThat(moving).isEqualTo(still).hasSize(30);
    }

    @Test
    void s32WhatIsNarrowedOrRecalledIsGoneFromTheNextPage() {
        SearchPage first = search.search(ANA, IncidentQuery.of("").limited(10));
        List<String> rest = all(IncidentQuery.of("").limited(10), () -> {}).subList(10, 45);
        String narrowed = rest.get(3);
        String recalled = rest.get(5);
        corpus.write(
                revision(id(narrowed), Change.NARROWED, 1, 0, null, "agency:cert-south"),
                revision(id(recalled), Change.RECALLED, 2, 0, null, "agency:cert-north"));

        List<String> after = new ArrayList<>();
        Position position = first.next();
        while (position != null) {
            SearchPage page =
                    search.search(ANA, IncidentQuery.of("").limited(10).after(position));
            page.hits().forEach(hit -> after.add(hit.summary().externalId()));
            position = page.next();
        }

        assertThat(after).hasSize(33).doesNotContain(narrowed, recalled);
    }
}
