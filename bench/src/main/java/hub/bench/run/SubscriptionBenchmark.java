package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Synthetic;
import hub.bench.corpus.Vocabulary;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.search.match.QueryIndex;
import hub.search.match.Searchable;
import hub.search.match.Standing;
import hub.search.query.IndicatorRecognizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** One incident that arrives before 10,000 subscriptions: those that may find it are asked, against asking each. Needs no corpus. */
final class SubscriptionBenchmark implements Benchmark {
    private static final int SUBSCRIPTIONS = 10_000;
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new Keyring(List.of("0a".repeat(32))));
    private static final InstantSource CLOCK = InstantSource.fixed(Synthetic.NOW);
    private static final Goal GOAL = Goal.p50Ratio(0.2).andP99(50);

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public String help() {
        return "an incident matched with 10,000 subscriptions by what they need, against asking each";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Synthetic incidents = new Synthetic(plan.incidents());
        QueryIndex<Integer> index = new QueryIndex<>();
        for (int number = 0; number < SUBSCRIPTIONS; number++) {
            index.put(number, Standing.of(query(incidents, number), new IndicatorRecognizer(), CLOCK));
        }
        var times = plan.alone(Math.min(plan.most(), 2_000))
                .run(
                        number -> index.matching(searchable(incidents, number), key -> true),
                        number -> askEach(index, searchable(incidents, number)));
        return List.of(new Result(
                name(),
                SUBSCRIPTIONS + " subscriptions, one of a hundred without a term",
                "each query asked",
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                GOAL));
    }

    private static Searchable searchable(Synthetic incidents, int number) {
        return new Searchable(incidents.revision(Math.floorMod(number, incidents.incidents())), PSEUDONYMS);
    }

    private static List<Integer> askEach(QueryIndex<Integer> index, Searchable incident) {
        return IntStream.range(0, SUBSCRIPTIONS)
                .filter(number -> index.finds(number, incident))
                .boxed()
                .toList();
    }

    /** What people wait for: a value, a word, a part of the network, and now and then something that needs no certain term. */
    private static String query(Synthetic incidents, int number) {
        RandomGenerator random = new Random(number);
        random.nextInt(); // the first values of seeds in a row are alike
        RawQuery words = RawQuery.of(number, Synthetic.NOW);
        return switch (number % 100) {
            case 0 -> "-" + Vocabulary.any(random);
            case 1, 2, 3, 4 -> "severity:critical AND country:CZ";
            case 5, 6, 7, 8, 9 -> "indicator:\"203.0.%d.0/24\"".formatted(random.nextInt(256));
            default ->
                number % 2 == 0
                        ? words.word() + " AND nf:" + words.function()
                        : "indicator:\"" + incidents.pasted(random) + "\"";
        };
    }
}
