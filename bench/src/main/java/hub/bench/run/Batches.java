package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Log;
import hub.bench.corpus.Synthetic;
import hub.bench.engine.Server;
import hub.search.engine.Elastic;
import hub.search.index.HubIndex;
import hub.search.index.IndexAdmin;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome.Acknowledged;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import hub.search.write.Write;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The projector's work, a batch at a time: records are read, become documents, are acknowledged and made visible.
 *
 * @param elastic the server
 * @param target the generation
 * @param alias of an index in that generation
 * @param written which indices
 */
record Batches(Elastic elastic, Target target, Function<HubIndex, String> alias, Predicate<HubIndex> written) {
    /** As many records as the projector polls. */
    static final int SIZE = 1_000;

    private static final String GENERATION = "without";

    /**
     * The same work twice, on one server.
     *
     * @param with everything
     * @param without the writes to {@code hub-sightings}, into indices of its own
     */
    record Sides(Batches with, Batches without) {}

    /** Makes the indices of both. */
    static Sides sides(Server server) {
        Elastic elastic = server.elastic();
        IndexAdmin admin = new IndexAdmin(elastic, Corpora.OPTIONS);
        admin.ensure();
        admin.begin(GENERATION);
        return new Sides(
                new Batches(elastic, Target.LIVE, HubIndex::alias, index -> true),
                new Batches(elastic, Target.NEXT, HubIndex::next, index -> index != Indices.SIGHTINGS));
    }

    /** Made before, since making them is nobody's work. */
    static List<List<byte[]>> of(int incidents, int batches) {
        Synthetic synthetic = new Synthetic(incidents);
        return IntStream.range(0, batches)
                .mapToObj(batch -> IntStream.range(batch * SIZE, (batch + 1) * SIZE)
                        .mapToObj(number -> Log.record(synthetic.revision(number)))
                        .toList())
                .toList();
    }

    void write(List<List<byte[]>> records, int batch) {
        List<byte[]> some = records.get(batch);
        List<Write> writes = IntStream.range(0, some.size())
                .boxed()
                .flatMap(i -> Log.writes(some.get(i), (long) batch * SIZE + i).stream())
                .filter(write -> written.test(write.index()))
                .toList();
        if (!new BulkWriter(elastic, target).write(writes, () -> false).equals(new Acknowledged(List.of()))) {
            throw new IllegalStateException("Elasticsearch refused documents");
        }
        elastic.refresh(Indices.all().stream().filter(written).map(alias).toList());
    }
}
