package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.annex;
import static hub.search.fixture.Samples.audience;
import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentReaderTest {
    private static final Viewer OWNER = viewer(NORTH, "agency:cert-north", "community");
    private static final Viewer OTHER = viewer(SOUTH, "agency:cert-south", "community");
    private static final IncidentId ID = id("NORTH-2026-0041");
    private Corpus corpus;
    private IncidentReader reader;

    @BeforeEach
    void empty() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        corpus = new Corpus(server);
        reader = new IncidentReader(server.elastic());
    }

    private static List<Long> numbers(List<Stored> revisions) {
        return revisions.stream().map(Stored::revision).toList();
    }

    @Test
    void theRecordComesBackWithEveryDigit() {
        corpus.write(revised(full(), 1, "community"));

        Stored stored = reader.incident(OTHER, ID).orElseThrow();

        assertThat(stored.record())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"key\":\"" + ID + "@1\",\"n\":1.10,\"big\":12345678901234567890.123}");
        assertThat(stored.audience()).isEqualTo(audience("community"));
        assertThat(stored.owner()).isEqualTo(NORTH);
        assertThat(stored.recalled()).isFalse();
    }

    @Test
    void manyAreReadAtOnceAndHiddenOnesAreNotThere() {
        corpus.write(
                revised(incident("A", "a").build(), 1, "community"),
                revised(incident("B", "b").build(), 1, "agency:cert-north"));

        assertThat(reader.incidents(OTHER, List.of(id("A"), id("B"), id("C"))))
                .extracting(Stored::id)
                .containsExactly(id("A"));
        assertThat(reader.incidents(OTHER, List.of())).isEmpty();
        assertThatThrownBy(() -> reader.incidents(OTHER, Collections.nCopies(51, id("A"))))
                .hasMessageContaining("expected at most 50");
    }

    @Test
    void annexesAreForThoseWhoMaySeeThem() {
        Revision shared = annex(incident("X", "x").build(), ID, "agency:cert-south");
        Revision own = annex(incident("Y", "y").build(), ID, "agency:cert-north");
        corpus.write(revised(full(), 1, "community"), shared, own);

        assertThat(reader.annexes(OTHER, ID)).extracting(Stored::id).containsExactly(shared.id());
        assertThat(reader.annexes(OWNER, ID)).extracting(Stored::id).containsExactly(own.id());
        assertThat(reader.incident(OTHER, shared.id())).isPresent();
    }

    @Test
    void aRecalledAnnexIsNoLongerShown() {
        Revision own = annex(incident("Y", "y").build(), ID, "agency:cert-north");
        Revision recalled = new Revision(
                own.id(),
                ID,
                NORTH,
                2,
                0,
                Change.RECALLED,
                own.audience(),
                own.audience(),
                0,
                null,
                null,
                own.reported(),
                own.provenance(),
                List.of());
        corpus.write(revised(full(), 1, "community"), own, recalled);

        assertThat(reader.annexes(OWNER, ID)).isEmpty();
        assertThat(reader.recalledAnnexes(OWNER, ID)).extracting(Stored::id).containsExactly(own.id());
        assertThat(reader.recalledAnnexes(OTHER, ID)).isEmpty();
    }

    @Test
    void theHistoryIsReadThroughTheHeadAndEachRevisionByItself() {
        Incident content = full();
        corpus.write(
                revised(content, 1, "agency:cert-north"),
                revised(content, 2, "community"),
                revised(content, 4, "community"),
                revision(ID, Change.LATE, 3, 2, content, "community"));

        assertThat(numbers(reader.revisions(OTHER, ID, null, 20))).containsExactly(4L, 3L, 2L);
        assertThat(numbers(reader.revisions(OWNER, ID, null, 2))).containsExactly(4L, 3L);
        assertThat(numbers(reader.revisions(OWNER, ID, 3L, 2))).containsExactly(2L, 1L);
    }

    @Test
    void s32AfterANarrowingTheHistoryIsClosedToo() {
        corpus.write(
                revised(full(), 1, "community"),
                revised(full(), 2, "community"),
                revision(ID, Change.NARROWED, 2, 2, null, "agency:cert-north"));

        assertThat(reader.incident(OTHER, ID)).isEmpty();
        assertThat(reader.revisions(OTHER, ID, null, 20)).isEmpty();
        assertThat(reader.incident(OWNER, ID).orElseThrow().audience()).isEqualTo(audience("agency:cert-north"));
    }

    @Test
    void s32AfterARecallOnlyTheOwnerFindsTheHeadAndItHasNoContent() {
        corpus.write(revised(full(), 1, "community"), revision(ID, Change.RECALLED, 2, 2, null, "agency:cert-north"));

        assertThat(reader.incident(OTHER, ID)).isEmpty();
        assertThat(reader.revisions(OTHER, ID, null, 20)).isEmpty();
        Stored head = reader.incident(OWNER, ID).orElseThrow();
        assertThat(head.recalled()).isTrue();
        assertThat(head.revision()).isEqualTo(2);
        assertThat(numbers(reader.revisions(OWNER, ID, null, 20))).containsExactly(2L, 1L);
    }
}
