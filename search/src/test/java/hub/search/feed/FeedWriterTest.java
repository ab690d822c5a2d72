package hub.search.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.delivery.Deletion;
import hub.search.engine.IndexDigest;
import hub.search.engine.IndexDigest.Digest;
import hub.search.engine.SearchUnavailable;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold against the real index. */
class FeedWriterTest {
    private static FeedWriter writer(ElasticsearchFixture server) {
        return new FeedWriter(server.elastic(), Target.LIVE, new BulkWriter(server.elastic(), Target.LIVE));
    }

    /** Written in batches as they come, some of them twice, by processes that know nothing of each other. */
    private static Digest written(List<FeedChange> changes, Random random) {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        int from = 0;
        while (from < changes.size()) {
            int to = Math.min(changes.size(), from + 1 + random.nextInt(8));
            assertThat(writer(server).write(changes.subList(from, to), () -> false))
                    .isEqualTo(new BulkOutcome.Acknowledged(List.of()));
            from = random.nextInt(4) == 0 ? Math.max(0, to - 3) : to;
            if (from < to && to == changes.size()) {
                break;
            }
        }
        return digest(server);
    }

    private static Digest digest(ElasticsearchFixture server) {
        server.refresh();
        return new IndexDigest(server.elastic(), Indices.folded()).over(Indices.live());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aCompactedLogHasTheSameDigest(long seed) {
        FeedHistory history = FeedHistory.random(new Random(seed), 60);

        Digest live = written(history.all(), new Random(seed));

        assertThat(live.documents()).isGreaterThan(1);
        assertThat(written(history.compacted(), new Random(seed + 100))).isEqualTo(live);
    }

    /** The deletion is in the log before the note on the feed, and on a rebuild before everything. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void whatIsDeletedIsGoneAtOnceAndAfterARebuildOfACompactedLog(long seed) {
        FeedHistory history = FeedHistory.random(new Random(seed), 30);
        FeedObject object = FeedHistory.own("north", "deleted", 1, "one");
        FeedObject kept = FeedHistory.own("north", "deleted", 2, "one");
        history.put("north", "incident--0", true, List.of(object));
        history.put("north", "incident--0", true, List.of(kept));
        Deletion deletion = FeedHistory.deletion("north", object, true);
        List<FeedChange> before = history.all();
        FeedWriter.Deleted note = history.deleted(object.id());
        history.put("north", "incident--2", true, List.of(FeedHistory.own("north", "deleted", 0, "other"), kept));
        List<FeedChange> after =
                history.all().subList(before.size(), history.all().size());

        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        writer(server).write(before, () -> false);
        Digest undeleted = digest(server);
        new BulkWriter(server.elastic(), Target.LIVE).write(Deletions.writes(deletion, 9), () -> false);
        assertThat(writer(server).writeAnew(List.of(note), () -> false))
                .isEqualTo(new BulkOutcome.Acknowledged(List.of()));
        assertThat(digest(server)).isNotEqualTo(undeleted);
        writer(server).write(after, () -> false);
        Digest live = digest(server);

        ElasticsearchFixture rebuilt = ElasticsearchFixture.fresh();
        new BulkWriter(rebuilt.elastic(), Target.LIVE).write(Deletions.writes(deletion, 9), () -> false);
        writer(rebuilt).write(history.compacted(), () -> false);
        assertThat(digest(rebuilt)).isEqualTo(live);
    }

    @Test
    void anIndexThatAnotherHasPutInItsPlaceIsWaitedFor() {
        FeedHistory history = FeedHistory.random(new Random(9), 12);
        List<FeedChange> changes = history.all();
        FeedWriter writer = writer(ElasticsearchFixture.fresh());
        writer.write(changes.subList(0, changes.size() - 1), () -> false);

        ElasticsearchFixture rebuilt = ElasticsearchFixture.fresh();
        List<FeedChange> last = changes.subList(changes.size() - 1, changes.size());
        assertThatThrownBy(() -> writer.write(last, () -> false)).isInstanceOf(SearchUnavailable.class);
        writer(rebuilt).write(changes.subList(0, changes.size() - 1), () -> false);
        assertThat(writer.write(last, () -> false)).isInstanceOf(BulkOutcome.Acknowledged.class);
    }
}
