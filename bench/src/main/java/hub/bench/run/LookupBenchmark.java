package hub.bench.run;

import com.google.common.collect.Lists;
import hub.bench.corpus.Corpora;
import hub.bench.corpus.Corpus;
import hub.bench.corpus.Partners;
import hub.bench.corpus.Values;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.indicator.Canonical;
import hub.model.partner.Viewer;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.Seen;
import hub.search.read.SightingLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Ten thousand raw values in one call, a third of them seen: what the resource {@code indicators/lookup} does but for HTTP and the audit. */
final class LookupBenchmark implements Benchmark {
    private static final Viewer VIEWER = Partners.investigator();
    private static final String FILTER = RawQuery.filter(VIEWER);
    private static final int VALUES = 10_000;
    private static final int SETS = 4;
    private static final int KEYS_A_SEARCH = 400;
    private static final int MOST = 200;
    private static final Goal GOAL = Goal.NONE.andP99(1_000);
    private static final String DETAILS = """
            {"agencies":{"terms":{"field":"owner","size":100}},\
            "first":{"min":{"field":"firstSeen"}},"last":{"max":{"field":"lastSeen"}},\
            "newest":{"top_hits":{"size":10,"_source":false,"stored_fields":"_none_","docvalue_fields":["incident"],\
            "sort":[{"reported":"desc"},{"incident":"asc"}]}}}""";

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public String help() {
        return "10,000 pasted values in one call, against the same keys in one multi-search by hand";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Corpus corpus = corpora.of(plan.incidents());
        SightingLookup lookup = new SightingLookup(corpus.server().elastic());
        List<List<String>> pasted = new ArrayList<>();
        for (int set = 0; set < SETS; set++) {
            pasted.add(pasted(corpus, new Random(set)));
        }
        List<String> bodies =
                pasted.stream().map(values -> multiSearch(keys(values))).toList();
        int seen = look(lookup, pasted.getFirst()).size();
        var times = plan.alone(MOST)
                .run(
                        number -> look(lookup, pasted.get(number % SETS)),
                        number -> corpus.server().raw().post("/hub-sightings/_msearch", bodies.get(number % SETS)));
        return List.of(new Result(
                name(),
                "%,d values recognized and looked up, %,d of them seen".formatted(VALUES, seen),
                "an _msearch by hand of %d keys a part, values recognized before".formatted(KEYS_A_SEARCH),
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                GOAL));
    }

    private static List<String> pasted(Corpus corpus, Random random) {
        List<String> values = new ArrayList<>();
        while (values.size() < VALUES) {
            boolean known = random.nextInt(3) == 0;
            long never = corpus.incidents().values() + random.nextInt(1_000_000);
            values.add(known ? corpus.incidents().pasted(random) : Values.pasted(never));
        }
        return values;
    }

    private static List<String> keys(List<String> values) {
        return values.stream()
                .flatMap(value -> IndicatorRecognizer.readings(value).stream())
                .map(Canonical::indexKey)
                .distinct()
                .toList();
    }

    private static Map<String, Seen> look(SightingLookup lookup, List<String> values) {
        return Lists.partition(keys(values), SightingLookup.MAX_KEYS).stream()
                .flatMap(keys -> lookup.lookup(VIEWER, keys).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String multiSearch(List<String> keys) {
        StringBuilder body = new StringBuilder();
        for (List<String> some : Lists.partition(keys, KEYS_A_SEARCH)) {
            String list = "[\"" + String.join("\",\"", some) + "\"]";
            body.append("{}\n{\"size\":0,\"track_total_hits\":false,\"query\":{\"bool\":{\"filter\":[")
                    .append(FILTER)
                    .append("{\"terms\":{\"matchKey\":")
                    .append(list)
                    .append("}}]}},\"aggs\":{\"keys\":{\"terms\":{")
                    .append("\"field\":\"matchKey\",\"size\":")
                    .append(some.size())
                    .append(",\"include\":")
                    .append(list)
                    .append("},\"aggs\":")
                    .append(DETAILS)
                    .append("}}}\n");
        }
        return body.toString();
    }
}
