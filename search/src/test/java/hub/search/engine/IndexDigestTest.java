package hub.search.engine;

import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.search.engine.IndexDigest.Digest;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.Samples;
import hub.search.index.Indices;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexDigestTest {
    private static List<Write> of(Revision revision, long offset) {
        return Documents.of(revision, stored(revision), Versions.of(1, offset), Samples.PSEUDONYMS);
    }

    private static Digest written(List<Write> writes) {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();
        return new IndexDigest(server.elastic(), Indices.folded()).over(Indices.live());
    }

    private static List<Write> log() {
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            writes.addAll(of(revised(incident("A" + i, "title " + i).build(), 1, "community"), i));
        }
        writes.addAll(of(revised(full(), 1, "community"), 300));
        writes.addAll(of(revised(full().toBuilder().indicators(List.of()).build(), 2, 2, "community"), 301));
        writes.addAll(of(revision(id("A3"), Change.RECALLED, 2, 0, null, "agency:cert-north"), 302));
        return writes;
    }

    @Test
    void isTheSameInWhateverOrderTheDocumentsWereWritten() {
        List<Write> shuffled = new ArrayList<>(log());
        Collections.shuffle(shuffled, new Random(7));

        Digest expected = written(log());

        assertThat(expected.documents()).isEqualTo(200 + 200 + 1 + 2 + 2 + 1);
        assertThat(expected.value()).matches("[0-9a-f]{64}");
        assertThat(written(shuffled)).isEqualTo(expected);
    }

    @Test
    void changesWithAnyDocument() {
        List<Write> writes = new ArrayList<>(log());
        Digest expected = written(writes);
        writes.removeLast();

        assertThat(written(writes)).isNotEqualTo(expected);
    }

    @Test
    void changesWithAVersion() {
        Revision revision = revised(full(), 1, "community");

        assertThat(written(of(revision, 1))).isNotEqualTo(written(of(revision, 2)));
    }
}
