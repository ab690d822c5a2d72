package hub.bench.run;

import com.sun.management.ThreadMXBean;
import hub.bench.corpus.Corpora;
import hub.bench.corpus.JointCase;
import hub.bench.corpus.Partners;
import hub.bench.corpus.Synthetic;
import hub.bench.engine.Server;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.partner.Viewer;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome.Acknowledged;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import hub.search.write.Write;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What opens a joint investigation of as many items as the plan has incidents, against one of a thousand: how long it takes, and how much the reader
 * allocates. Fills indices of its own.
 */
final class CaseBenchmark implements Benchmark {
    private static final Viewer VIEWER = Partners.investigator();
    private static final int SMALL = 1_000;
    private static final int LINKED = 2_000;
    private static final int BATCH = 500;
    private static final int COUNTED = 20;
    private static final Goal TIME = Goal.NONE.andP99(500);
    private static final Goal MEMORY = Goal.p50Ratio(1.5);

    @Override
    public String name() {
        return "case";
    }

    @Override
    public String help() {
        return "first page, facets, timeline and graph of a joint investigation, against one of a thousand items";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Synthetic incidents = new Synthetic(Math.min(LINKED, plan.incidents()));
        try (Server server = corpora.own(incidents)) {
            JointCase large = new JointCase("large", incidents);
            JointCase small = new JointCase("small", incidents);
            fill(server, large, plan.incidents());
            fill(server, small, Math.min(SMALL, plan.incidents()));
            server.elastic().refresh(Indices.live().values());
            Map<String, IntConsumer> ofLarge = new CaseReads(server.elastic(), VIEWER, large.id()).all();
            Map<String, IntConsumer> ofSmall = new CaseReads(server.elastic(), VIEWER, small.id()).all();
            List<Result> results = new ArrayList<>();
            ofLarge.forEach((what, read) ->
                    results.addAll(compare(what, plan, read, Objects.requireNonNull(ofSmall.get(what)))));
            return results;
        }
    }

    private static void fill(Server server, JointCase joint, int items) {
        BulkWriter writer = new BulkWriter(server.elastic(), Target.LIVE);
        for (int from = 0; from < items; from += BATCH) {
            List<Write> writes = new ArrayList<>(from == 0 ? joint.agreement() : List.of());
            IntStream.range(from, Math.min(items, from + BATCH)).forEach(number -> writes.addAll(joint.item(number)));
            if (!writer.write(writes, () -> false).equals(new Acknowledged(List.of()))) {
                throw new IllegalStateException("Elasticsearch refused items from " + from);
            }
        }
    }

    private List<Result> compare(String what, Plan plan, IntConsumer large, IntConsumer small) {
        var times = plan.alone(plan.most()).run(large, small);
        return List.of(
                result(what, plan, "ms", times.measured(), times.baseline(), TIME),
                result(what + ", allocated", plan, "KiB", allocated(large), allocated(small), MEMORY));
    }

    /** By this thread, for each of some questions. */
    private static double[] allocated(IntConsumer read) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] kib = new double[COUNTED];
        for (int i = 0; i < COUNTED; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            read.accept(i);
            kib[i] = (threads.getCurrentThreadAllocatedBytes() - before) / 1_024.0;
        }
        return kib;
    }

    private Result result(String what, Plan plan, String unit, double[] measured, double[] baseline, Goal goal) {
        return new Result(
                name(),
                what,
                "the same in one of %,d items".formatted(Math.min(SMALL, plan.incidents())),
                plan.incidents(),
                measured.length,
                unit,
                Quantiles.of(measured),
                Quantiles.of(baseline),
                goal);
    }
}
