package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.engine.Server;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import java.util.List;

/**
 * The projector's work on a batch of the log: records are read, become documents, are acknowledged and made visible. Without sightings means:
 * the same records and the same writes, but for those to {@code hub-sightings}, into indices of their own on the same server.
 */
final class IngestBenchmark implements Benchmark {
    private static final int BATCHES = 30;
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
        List<List<byte[]>> records = Batches.of(plan.incidents(), BATCHES + BATCHES / Duel.WARM_UP_SHARE);
        try (Server server = corpora.empty()) {
            Batches.Sides sides = Batches.sides(server);
            var times = plan.alone(BATCHES)
                    .run(
                            number -> sides.with().write(records, number),
                            number -> sides.without().write(records, number));
            return List.of(new Result(
                    name(),
                    "batches of %,d incidents with sightings".formatted(Batches.SIZE),
                    "the same records, without the writes to hub-sightings",
                    records.size() * Batches.SIZE,
                    times.n(),
                    "ms",
                    Quantiles.of(times.measured()),
                    Quantiles.of(times.baseline()),
                    GOAL));
        }
    }
}
