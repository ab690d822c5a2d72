package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Corpus;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.search.engine.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The bytes on disk of one incident in all indices together, as the corpus grows: more than linear would show. */
final class SizeBenchmark implements Benchmark {
    private static final Goal GOAL = Goal.p50Ratio(1.10);

    @Override
    public String name() {
        return "size";
    }

    @Override
    public String help() {
        return "bytes of the indices for each incident, against those in a corpus of 10,000";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Corpus small = corpora.of(plan.small());
        Corpus large = corpora.of(plan.incidents());
        return Stream.of("hub-*", "hub-incidents", "hub-incident-revisions", "hub-sightings")
                .map(index -> new Result(
                        name(),
                        "bytes for each incident in " + index,
                        "the same in a corpus of %,d".formatted(small.size()),
                        plan.incidents(),
                        1,
                        "B",
                        Quantiles.constant(bytes(large, index)),
                        Quantiles.constant(bytes(small, index)),
                        GOAL))
                .toList();
    }

    private static double bytes(Corpus corpus, String index) {
        JsonNode stats = Json.parse(corpus.server().raw().get("/" + index + "/_stats/store"));
        double bytes = stats.path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asDouble();
        return bytes / corpus.size();
    }
}
