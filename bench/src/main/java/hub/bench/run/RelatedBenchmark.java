package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.corpus.Corpus;
import hub.bench.corpus.Partners;
import hub.bench.corpus.Values;
import hub.bench.measure.Goal;
import hub.bench.measure.Quantiles;
import hub.bench.measure.Result;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.relate.RelatedSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is related to an incident, as the corpus grows. */
final class RelatedBenchmark implements Benchmark {
    private static final Viewer VIEWER = Partners.investigator();
    private static final Goal GOAL = Goal.NONE.andP99Ratio(1.5).andP99(50);
    private static final int SEEDS = 500;
    private static final int LIMIT = 20;

    @Override
    public String name() {
        return "related";
    }

    @Override
    public String help() {
        return "related incidents in the corpus, against the same in one of 10,000; also from an indicator in 20 % of all";
    }

    @Override
    public List<Result> run(Corpora corpora, Plan plan) {
        Corpus small = corpora.of(plan.small());
        Corpus large = corpora.of(plan.incidents());
        return List.of(measure(small, large, plan, false), measure(small, large, plan, true));
    }

    private Result measure(Corpus small, Corpus large, Plan plan, boolean hot) {
        RelatedSearch inSmall = new RelatedSearch(small.server().elastic());
        RelatedSearch inLarge = new RelatedSearch(large.server().elastic());
        List<IncidentId> smallSeeds = seeds(small, hot);
        List<IncidentId> largeSeeds = seeds(large, hot);
        var times = plan.alone(plan.most())
                .run(
                        number -> inLarge.related(VIEWER, largeSeeds.get(number % SEEDS), LIMIT),
                        number -> inSmall.related(VIEWER, smallSeeds.get(number % SEEDS), LIMIT));
        return new Result(
                name(),
                hot ? "seeds with an indicator in 20 % of all" : "other seeds",
                "the same in %,d incidents".formatted(small.size()),
                plan.incidents(),
                times.n(),
                "ms",
                Quantiles.of(times.measured()),
                Quantiles.of(times.baseline()),
                GOAL);
    }

    /** Incidents that the viewer sees, with the hot indicator or without. */
    private static List<IncidentId> seeds(Corpus corpus, boolean hot) {
        Random random = new Random(7);
        List<IncidentId> seeds = new ArrayList<>();
        while (seeds.size() < SEEDS) {
            int share = Values.HOT_SHARE;
            int number = random.nextInt(corpus.size() / share) * share + (hot ? 0 : 1);
            Revision revision = corpus.incidents().revision(number);
            if (revision.audience().meets(VIEWER.tokens())) {
                seeds.add(revision.id());
            }
        }
        return seeds;
    }
}
