package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Corpus;
import hub.bench.corpus.Partners;
import hub.bench.corpus.Synthetic;
import hub.bench.measure.Duel;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.partner.Viewer;
import hub.search.engine.Json;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.IncidentSearch;
import hub.search.read.SearchPage;
import hub.search.read.SearchPage.FacetValue;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A page of a search through the hub's reader against the same query by hand. */
final class SearchBenchmark implements Benchmark {
    private static final String PATH = "/hub-incidents/_search";
    private static final Goal GOAL = Goal.p50Ratio(1.25).andP99Ratio(1.5);
    private static final Viewer VIEWER = Partners.investigator();
    private static final String FILTER = RawQuery.filter(VIEWER);
    private static final int COMPARED = 40;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String help() {
        return "filter, facets and highlights through the reader, against the raw query on the same index; 1 and 16 clients";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Corpus corpus = corpora.of(plan.incidents());
        IncidentSearch search = new IncidentSearch(
                corpus.server().elastic(), new IndicatorRecognizer(), InstantSource.fixed(Synthetic.NOW));
        IntStream.range(0, COMPARED).forEach(number -> requireSameAnswer(search, corpus, number));
        return List.of(
                measure(search, corpus, plan, plan.alone(plan.most())),
                measure(search, corpus, plan, new Duel(16, 2, plan.most(), plan.limit())));
    }

    private Result measure(IncidentSearch search, Corpus corpus, Plan plan, Duel duel) {
        Duel.Times times = duel.run(
                number -> search.search(VIEWER, question(number).query()),
                number -> corpus.server().raw().post(PATH, question(number).json(FILTER)));
        return new Result(
                name(),
                duel.clients() == 1 ? "1 client" : duel.clients() + " clients",
                "the same query by hand through the low-level client, its answer not even parsed",
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                GOAL);
    }

    private static RawQuery question(int number) {
        return RawQuery.of(number, Synthetic.NOW);
    }

    /** Else the two would be measured at different work. */
    private static void requireSameAnswer(IncidentSearch search, Corpus corpus, int number) {
        SearchPage ours = search.search(VIEWER, question(number).query());
        JsonNode raw =
                Json.parse(corpus.server().raw().post(PATH, question(number).json(FILTER)));
        List<String> ids = raw.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source").path("id").asString())
                .toList();
        boolean same =
                ours.total() == raw.path("hits").path("total").path("value").asLong()
                        && ours.hits().stream()
                                .map(hit -> hit.summary().id().value())
                                .toList()
                                .equals(ids)
                        && ours.facets().entrySet().stream()
                                .allMatch(facet -> facet.getValue().equals(buckets(raw, facet.getKey())));
        if (!same) {
            throw new IllegalStateException("different answers to " + question(number));
        }
    }

    private static List<FacetValue> buckets(JsonNode raw, String facet) {
        return raw.path("aggregations")
                .path(facet)
                .path("buckets")
                .valueStream()
                .map(bucket -> new FacetValue(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong()))
                .toList();
    }
}
