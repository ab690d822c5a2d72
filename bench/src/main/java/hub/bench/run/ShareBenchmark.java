package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Synthetic;
import hub.bench.engine.LiveHub;
import hub.bench.engine.Server;
import hub.bench.measure.Cpu;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.formats.hub.HubWriter;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What sightings are of the whole way of a report, through Kafka, gate, topology, feeds and projector until it can be searched, in CPU time of
 * all four processes. The share is what the projector and Elasticsearch compute more with sightings than without, measured beside it.
 */
final class ShareBenchmark implements Benchmark {
    private static final String TYPE = "application/vnd.hub.incident+json";
    private static final String AGENCY = "cert-north";
    private static final int REPORTS = 4_000;
    private static final int WARM_UP = 2_000;
    private static final int BATCHES = 12;
    private static final int COLD = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Goal GOAL = Goal.p50Ratio(1.10);

    @Override
    public String name() {
        return "share";
    }

    @Override
    public String help() {
        return "CPU of a report's whole way, with sightings against without";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        double sightings = sightings(corpora, plan);
        double whole = whole(corpora, plan);
        return List.of(new Result(
                name(),
                "a report's whole way, of which sightings",
                "the same less what sightings cost",
                0,
                REPORTS,
                "ms CPU",
                Quantiles.constant(whole),
                Quantiles.constant(whole - sightings),
                GOAL));
    }

    /** Milliseconds for each incident. */
    private static double sightings(Corpora corpora, Plan plan) {
        List<List<byte[]>> records = Batches.of(plan.incidents(), BATCHES);
        try (Server server = corpora.empty()) {
            Batches.Sides sides = Batches.sides(server);
            Cpu cpu = new Cpu(List.of(ProcessHandle.current(), server.process()));
            double more = 0;
            for (int batch = 0; batch < BATCHES; batch++) {
                int number = batch;
                double with = cpu.during(() -> sides.with().write(records, number));
                double without = cpu.during(() -> sides.without().write(records, number));
                more += batch < COLD ? 0 : with - without;
            }
            return more / ((BATCHES - COLD) * Batches.SIZE);
        }
    }

    /** Milliseconds for each report. */
    private static double whole(Corpora corpora, Plan plan) {
        Synthetic synthetic = new Synthetic(plan.incidents());
        try (LiveHub hub = corpora.hub();
                Publisher publisher = new Publisher(hub.config().agency(AGENCY))) {
            Cpu cpu = new Cpu(hub.processes());
            publish(hub, publisher, synthetic, 0, WARM_UP);
            return cpu.during(() -> publish(hub, publisher, synthetic, WARM_UP, WARM_UP + REPORTS)) / REPORTS;
        }
    }

    private static void publish(LiveHub hub, Publisher publisher, Synthetic synthetic, int from, int to) {
        IntStream.range(from, to)
                .forEach(i -> publisher.send(new ReportFile("BENCH-" + i, report(synthetic, i), TYPE), TYPE));
        publisher.flush();
        AtomicInteger accepted = new AtomicInteger();
        publisher.awaitOutcomes(PATIENCE, (name, outcome) -> {
            if (outcome.path("status").stringValue("").equals("accepted")) {
                accepted.incrementAndGet();
            }
        });
        if (accepted.get() != to - from) {
            throw new IllegalStateException(accepted + " reports were accepted (expected " + (to - from) + ")");
        }
        hub.awaitIndexed(PATIENCE);
    }

    /** What its owner could have sent, for everybody: the recipients of the corpus are no partners of this hub. */
    private static byte[] report(Synthetic synthetic, int number) {
        ObjectNode report = HubWriter.content(synthetic.incident(number));
        report.putObject("marking").put("tlp", "GREEN");
        return report.toString().getBytes(StandardCharsets.UTF_8);
    }
}
