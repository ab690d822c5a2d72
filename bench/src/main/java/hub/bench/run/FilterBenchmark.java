package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Corpus;
import hub.bench.corpus.Partners;
import hub.bench.corpus.Synthetic;
import hub.bench.engine.Raw;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.partner.Viewer;
import hub.search.engine.Json;
import java.util.List;

/** What the token filter costs: the same raw query by somebody who sees everything with 1,000 tokens, with the filter and without. */
final class FilterBenchmark implements Benchmark {
    private static final String PATH = "/hub-incidents/_search";
    private static final Viewer VIEWER = Partners.allSeeing(1_000);
    private static final String FILTER = RawQuery.filter(VIEWER);
    private static final Goal GOAL = Goal.p50Ratio(1.03);

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public String help() {
        return "a search with the filter of a viewer with 1,000 tokens, against the same without a filter";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Corpus corpus = corpora.of(plan.incidents());
        Raw raw = corpus.server().raw();
        requireSameTotal(raw);
        var times = plan.alone(plan.most()).run(number -> ask(raw, number, FILTER), number -> ask(raw, number, ""));
        return List.of(new Result(
                name(),
                VIEWER.tokens().size() + " tokens, everything seen",
                "the same query without a token filter",
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                GOAL));
    }

    private static byte[] ask(Raw raw, int number, String filter) {
        return raw.post(PATH, RawQuery.of(number, Synthetic.NOW).json(filter));
    }

    private static void requireSameTotal(Raw raw) {
        for (int number = 0; number < 20; number++) {
            if (total(ask(raw, number, FILTER)) != total(ask(raw, number, ""))) {
                throw new IllegalStateException("the filter hides something: the two are not the same work");
            }
        }
    }

    private static long total(byte[] answer) {
        return Json.parse(answer).path("hits").path("total").path("value").asLong(-1);
    }
}
