package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.IncidentId;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.query.ValueRecognizer.Recognized;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads read whole, page by page. */
class HeadPageTest {
    private static final Sort NEWEST = new Sort(Sort.Key.UPDATED, true);
    private static IncidentSearch search;

    @BeforeAll
    static void corpus() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        search = new IncidentSearch(
                server.elastic(),
                raw -> Recognized.NOTHING,
                InstantSource.fixed(Instant.parse("2026-05-20T12:00:00Z")));
        Corpus corpus = new Corpus(server);
        for (int i = 1; i <= 12; i++) {
            corpus.write(revised(incident("H-" + i, "Head " + i).build(), i, "community"));
        }
        corpus.write(revised(incident("HIDDEN", "Head").build(), 40, "agency:cert-north"));
    }

    private static List<IncidentId> all(int size) {
        List<IncidentId> ids = new ArrayList<>();
        Position place = null;
        HeadPage page;
        do {
            page = search.heads(
                    viewer(SOUTH, "community"),
                    IncidentQuery.of("title:head").sorted(NEWEST).limited(size).after(place));
            assertThat(page.heads()).hasSizeBetween(1, size);
            for (HeadPage.Head head : page.heads()) {
                ids.add(head.stored().id());
                place = head.place();
            }
        } while (!page.isLast());
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 12, 50})
    void pagesOfAnySizeHaveEachOnceTheNewestChangeFirst(int size) {
        List<IncidentId> expected = new ArrayList<>();
        for (int i = 12; i >= 1; i--) {
            expected.add(id("H-" + i));
        }
        assertThat(all(size)).isEqualTo(expected);
    }

    @Test
    void theRecordComesWithEveryDigit() {
        HeadPage page = search.heads(viewer(NORTH, "agency:cert-north"), IncidentQuery.of(""));

        assertThat(page.heads().getFirst().stored().record())
                .asString(StandardCharsets.UTF_8)
                .contains("1.10", "12345678901234567890.123");
    }
}
