package hub.search.index;

import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.incident.Revision;
import hub.search.engine.IndexDigest;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.Samples;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexAdminTest {
    private ElasticsearchFixture server;

    @BeforeEach
    void emptyIndices() {
        server = ElasticsearchFixture.fresh();
    }

    private void write(Target target) {
        Revision revision = revised(full(), 1, "community");
        new BulkWriter(server.elastic(), target)
                .write(Documents.of(revision, stored(revision), Versions.of(1, 1), Samples.PSEUDONYMS), () -> false);
    }

    private IndexDigest.Digest digest(boolean next) {
        server.elastic().refresh(next ? Indices.next().values() : Indices.live().values());
        return new IndexDigest(server.elastic(), Indices.folded()).over(next ? Indices.next() : Indices.live());
    }

    @Test
    void ensuringAgainKeepsWhatIsThere() {
        write(Target.LIVE);
        IndexDigest.Digest before = digest(false);

        server.admin().ensure();

        assertThat(digest(false)).isEqualTo(before);
        assertThat(server.elastic().behind("hub-incidents")).containsExactly("hub-incidents-v2-1");
        assertThat(server.admin().outdated()).isEmpty();
    }

    @Test
    void everyIndexIsStrictRefreshesByItselfAndScoresWithoutFrequencies() {
        for (HubIndex index : Indices.all()) {
            assertThat(server.http("GET", "/" + index.alias() + "/_mapping", "").body())
                    .contains("\"dynamic\":\"strict\"");
            assertThat(server.http("GET", "/" + index.alias() + "/_settings", "")
                            .body())
                    .contains("\"refresh_interval\":\"1000ms\"");
        }
        String incidents = server.http("GET", "/hub-incidents/_mapping", "").body();
        assertThat(incidents)
                .contains("\"title\":{\"type\":\"text\",\"similarity\":\"boolean\"}")
                .contains("\"record\":{\"type\":\"object\",\"enabled\":false}");
    }

    @Test
    void aRebuildTakesThePlaceOfWhatItRebuiltInOneStep() {
        write(Target.LIVE);
        IndexDigest.Digest live = digest(false);

        server.admin().begin("2");
        assertThat(digest(true).documents()).isZero();
        write(Target.NEXT);
        assertThat(digest(true)).isEqualTo(live);
        server.admin().swap("2");

        assertThat(digest(false)).isEqualTo(live);
        assertThat(server.elastic().behind("hub-incidents")).containsExactly("hub-incidents-v2-2");
        assertThat(server.elastic().behind("hub-incidents-next")).isEmpty();
        assertThat(server.admin().deleteUnused())
                .containsExactlyInAnyOrder(
                        "hub-incidents-v2-1",
                        "hub-incident-revisions-v1-1",
                        "hub-sightings-v3-1",
                        "hub-reports-v1-1",
                        "hub-audit-v2-1",
                        "hub-responses-v3-1",
                        "hub-searches-v1-1",
                        "hub-feed-objects-v2-1",
                        "hub-investigations-v1-1",
                        "hub-investigation-items-v2-1",
                        "hub-notices-v1-1",
                        "hub-filings-v1-1",
                        "hub-attachments-v1-1");
        assertThat(server.admin().deleteUnused()).isEmpty();
        assertThat(digest(false)).isEqualTo(live);
    }

    @Test
    void whatWasFilledIsVisibleFromTheSwapOn() {
        server.admin().begin("2");
        assertThat(server.http("GET", "/hub-sightings-next/_settings", "").body())
                .contains("\"refresh_interval\":\"30000ms\"");
        write(Target.NEXT);

        server.admin().swap("2");

        assertThat(new IndexDigest(server.elastic(), Indices.folded())
                        .over(Indices.live())
                        .documents())
                .isEqualTo(4);
        assertThat(server.http("GET", "/hub-sightings/_settings", "").body())
                .contains("\"refresh_interval\":\"1000ms\"");
    }

    @Test
    void aRebuildThatWasInterruptedGoesOnOrIsReplaced() {
        server.admin().begin("2");
        write(Target.NEXT);
        server.admin().begin("2");
        assertThat(digest(true).documents()).isPositive();

        server.admin().begin("3");

        assertThat(digest(true).documents()).isZero();
        assertThat(server.elastic().indices("hub-incidents-v*"))
                .containsExactly("hub-incidents-v2-1", "hub-incidents-v2-3");
    }

    @Test
    void aSwapCanBeDoneAgain() {
        server.admin().begin("2");
        server.admin().swap("2");
        server.admin().swap("2");

        assertThat(server.elastic().behind("hub-sightings")).containsExactly("hub-sightings-v3-2");
    }

    @Test
    void aGenerationInUseIsNotBegunAgain() {
        assertThatThrownBy(() -> server.admin().begin("1")).hasMessageContaining("expected one not used before");
        assertThatThrownBy(() -> server.admin().begin("../x")).hasMessageContaining("expected 1 to 40");
    }

    @Test
    void anotherSchemaVersionAsksForARebuild() {
        server.http("POST", "/_aliases", """
                {"actions":[{"remove":{"index":"hub-reports-v1-1","alias":"hub-reports"}}]}""");
        server.http("PUT", "/hub-reports-v0-1", "{\"aliases\":{\"hub-reports\":{}}}");

        server.admin().ensure();

        assertThat(server.admin().outdated()).containsExactly("hub-reports");
    }
}
