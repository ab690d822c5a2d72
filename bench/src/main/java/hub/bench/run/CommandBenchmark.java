package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.engine.LiveHub;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Paced;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.local.client.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** From a command on a joint investigation until its answer, which shows what it did, 20 commands a second by two agencies. Needs no corpus. */
final class CommandBenchmark implements Benchmark {
    private static final String CASES = "/api/v1/investigations";
    private static final int INVESTIGATIONS = 4;
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final double GOAL_P50 = 100;
    private static final double GOAL_P99 = 400;

    /** A result is a ratio: the baseline is the goal itself. */
    private static final Goal GOAL = Goal.p50Ratio(1).andP99(GOAL_P99);

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String help() {
        return "from a command on a joint investigation until its answer, 20 a second, against 100 ms and 400 ms";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        int count = (int) Math.min(plan.most(), Math.max(20, plan.limit().dividedBy(EVERY)));
        int warmUp = count / Duel.WARM_UP_SHARE;
        try (LiveHub hub = corpora.hub();
                Api north = new Api(hub.config(), "cert-north");
                Api south = new Api(hub.config(), "cert-south")) {
            List<String> cases = IntStream.range(0, INVESTIGATIONS)
                    .mapToObj(number -> opened(north, south, number))
                    .toList();
            IntConsumer command = number -> (number % 2 == 0 ? north : south)
                    .postJson(cases.get(number / 2 % INVESTIGATIONS) + "/items", note(number));
            Paced paced = new Paced(EVERY);
            paced.run(warmUp, command); // to its end: what waits behind a cold start is not measured
            double[] millis = paced.run(count, command);
            return List.of(new Result(
                    name(),
                    "command to its answer, 20 a second",
                    "the goals",
                    0,
                    count,
                    "ms",
                    Quantiles.of(millis),
                    new Quantiles(GOAL_P50, GOAL_P99),
                    GOAL));
        }
    }

    /** The path of an investigation in which both take part. */
    private static String opened(Api north, Api south, int number) {
        Map<String, ?> open = Map.of(
                "title", "Bench " + number,
                "purpose", "to be measured",
                "tlpCeiling", "AMBER",
                "until", "2031-01-01T00:00:00Z",
                "invite", List.of("cert-south"));
        String path = CASES + "/" + north.postJson(CASES, open).path("id").asString();
        south.postJson(path + "/accept", Map.of());
        return path;
    }

    private static Map<String, ?> note(int number) {
        return Map.of(
                "kind",
                "note",
                "text",
                "seen at the N4 interface, number " + number,
                "marking",
                Map.of("tlp", "AMBER"),
                "audience",
                List.of("agency:cert-north", "agency:cert-south"));
    }
}
