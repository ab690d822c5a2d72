package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.engine.LiveHub;
import hub.bench.engine.Stream;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** From handing a report to Kafka until a reader of another agency has its event, one report at a time. Needs no corpus. */
final class StreamBenchmark implements Benchmark {
    private static final String TYPE = "application/vnd.hub.incident+json";
    private static final int MOST = 300;
    private static final double GOAL_P50 = 250;
    private static final double GOAL_P99 = 1_000;

    /** A result is a ratio: the baseline is the goal itself. */
    private static final Goal GOAL = Goal.p50Ratio(1).andP99(GOAL_P99);

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String help() {
        return "from a report handed to Kafka until another agency's stream has its event, against 250 ms and 1 s";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        int count = Math.min(plan.most(), MOST);
        int warmUp = count / Duel.WARM_UP_SHARE;
        List<Double> millis = new ArrayList<>();
        try (LiveHub hub = corpora.hub();
                Publisher publisher = new Publisher(hub.config().agency("cert-north"));
                Stream reader = new Stream(hub.config(), "cert-south")) {
            for (int i = 0; i < warmUp + count; i++) {
                String id = "BENCH-STREAM-" + i;
                long begun = System.nanoTime();
                publisher.send(new ReportFile(id, report(id), TYPE), TYPE);
                publisher.flush();
                reader.awaitLine("\"" + id + "\"");
                if (i >= warmUp) {
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        return List.of(new Result(
                name(),
                "publish to server-sent event, one at a time",
                "the goals",
                0,
                millis.size(),
                "ms",
                Quantiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray()),
                new Quantiles(GOAL_P50, GOAL_P99),
                GOAL));
    }

    private static byte[] report(String id) {
        return """
                {"externalId": "%s", "title": "N4 session deletion flood", "marking": {"tlp": "GREEN"}, "severity": "high",
                 "indicators": [{"type": "ipv4", "value": "198.51.100.7"}]}""".formatted(id).getBytes(StandardCharsets.UTF_8);
    }
}
