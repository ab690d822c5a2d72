package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.engine.LiveHub;
import hub.bench.engine.Stream;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import java.util.ArrayList;
import java.util.List;

/** Streams on which nothing happens: what each of them takes in the heap of the api process, by live objects after a full collection. Needs no corpus. */
final class IdleBenchmark implements Benchmark {
    /** Each takes a file descriptor at both ends. */
    private static final int MOST = 5_000;

    private static final double KIB = 1_024;
    private static final int GOAL_KIB = 20;

    /** A result is a ratio: the baseline is the goal itself. */
    private static final Goal GOAL = Goal.p50Ratio(1);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String help() {
        return "heap of the api process for each of 5,000 idle streams, against 20 KiB";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        int count = Math.min(MOST, plan.incidents());
        List<Stream> streams = new ArrayList<>();
        try (LiveHub hub = corpora.hub()) {
            new Stream(hub.config(), "cert-north").close(); // what the first of them loads is nobody's share
            long before = hub.apiHeap();
            for (int i = 0; i < count; i++) {
                streams.add(new Stream(hub.config(), i % 2 == 0 ? "cert-north" : "cert-south"));
            }
            double each = (hub.apiHeap() - before) / KIB / count;
            streams.forEach(Stream::close);
            return List.of(new Result(
                    name(),
                    "heap of one of %,d idle streams".formatted(count),
                    "the goal of 20 KiB",
                    0,
                    count,
                    "KiB",
                    Quantiles.constant(each),
                    Quantiles.constant(GOAL_KIB),
                    GOAL));
        }
    }
}
