package hub.bench;

import hub.bench.run.Benchmark;
import hub.bench.run.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for.
 *
 * @param chosen benchmarks, in their order
 * @param plans one for each size
 * @param json for programs
 */
record Options(List<Benchmark> chosen, List<Plan> plans, boolean json) {
    static final String USAGE =
            "./hub bench [NAME...] [--json] [--incidents 100000[,1000000]] [--most 1000] [--seconds 120]";

    private static final int DEFAULT_MOST = 1_000;
    private static final int DEFAULT_SECONDS = 120;

    Options {
        chosen = List.copyOf(chosen);
        plans = List.copyOf(plans);
    }

    /** @throws IllegalArgumentException with what was expected */
    static Options parse(List<String> words) {
        List<Benchmark> chosen = new ArrayList<>();
        String sizes = "100000";
        int most = DEFAULT_MOST;
        int seconds = DEFAULT_SECONDS;
        boolean json = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--json" -> json = true;
                case "--incidents" -> sizes = value(words, ++i);
                case "--most" -> most = number(words, ++i);
                case "--seconds" -> seconds = number(words, ++i);
                default -> chosen.add(benchmark(words.get(i)));
            }
        }
        Duration limit = Duration.ofSeconds(seconds);
        List<Plan> plans = new ArrayList<>();
        for (String size : sizes.split(",")) {
            plans.add(new Plan(integer("--incidents", size), most, limit));
        }
        return new Options(chosen.isEmpty() ? Benchmark.ALL : chosen, plans, json);
    }

    private static Benchmark benchmark(String name) {
        return Benchmark.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " (expected one of "
                        + String.join(
                                ", ",
                                Benchmark.ALL.stream().map(Benchmark::name).toList()) + "; " + USAGE + ")"));
    }

    private static String value(List<String> words, int at) {
        if (at >= words.size()) {
            throw new IllegalArgumentException(words.getLast() + " without a value (expected " + USAGE + ")");
        }
        return words.get(at);
    }

    private static int number(List<String> words, int at) {
        return integer(words.get(at - 1), value(words, at));
    }

    private static int integer(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " " + text + " (expected a number)", e);
        }
    }
}
