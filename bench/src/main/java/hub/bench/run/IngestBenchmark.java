package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Log;
import hub.bench.corpus.Synthetic;
import hub.bench.engine.Server;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
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
 * The projector's work on a batch of the log: records are read, become documents, are acknowledged and made visible. Without sightings means:
 * the same records and the same writes, but for those to {@code hub-sightings}, into indices of their own on the same server.
 */
final class IngestBenchmark implements Benchmark {
    /** As many as the projector polls. */
    private static final int BATCH = 1_000;

    private static final int BATCHES = 30;
    private static final String GENERATION = "without";
    private static final Goal GOAL = Goal.p50Ratio(1.10);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String help() {
        return "batches of the log into empty indices with sightings, against the same writes without sightings";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        List<List<byte[]>> records = records(plan);
        try (Server server = corpora.empty()) {
            Elastic elastic = server.elastic();
            IndexAdmin admin = new IndexAdmin(elastic, Corpora.OPTIONS);
            admin.ensure();
            admin.begin(GENERATION);
            Side with = new Side(elastic, Target.LIVE, HubIndex::alias, index -> true);
            Side without = new Side(elastic, Target.NEXT, HubIndex::next, index -> index != Indices.SIGHTINGS);
            var times = plan.alone(BATCHES)
                    .run(number -> with.write(records, number), number -> without.write(records, number));
            return List.of(new Result(
                    name(),
                    "batches of %,d incidents with sightings".formatted(BATCH),
                    "the same records, without the writes to hub-sightings",
                    records.size() * BATCH,
                    times.n(),
                    "ms",
                    Quantiles.of(times.measured()),
                    Quantiles.of(times.baseline()),
                    GOAL));
        }
    }

    /** Made before, since making them is nobody's work: with those for warming up. */
    private static List<List<byte[]>> records(Plan plan) {
        Synthetic incidents = new Synthetic(plan.incidents());
        return IntStream.range(0, BATCHES + BATCHES / Duel.WARM_UP_SHARE)
                .mapToObj(batch -> IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                        .mapToObj(number -> Log.record(incidents.revision(number)))
                        .toList())
                .toList();
    }

    /**
     * Where one of the two is written.
     *
     * @param elastic the server
     * @param target the generation
     * @param alias of an index in that generation
     * @param written which indices
     */
    private record Side(Elastic elastic, Target target, Function<HubIndex, String> alias, Predicate<HubIndex> written) {
        void write(List<List<byte[]>> records, int batch) {
            List<byte[]> some = records.get(batch);
            List<Write> writes = IntStream.range(0, some.size())
                    .boxed()
                    .flatMap(i -> Log.writes(some.get(i), (long) batch * BATCH + i).stream())
                    .filter(write -> written.test(write.index()))
                    .toList();
            if (!new BulkWriter(elastic, target).write(writes, () -> false).equals(new Acknowledged(List.of()))) {
                throw new IllegalStateException("Elasticsearch refused documents");
            }
            elastic.refresh(Indices.all().stream().filter(written).map(alias).toList());
        }
    }
}
