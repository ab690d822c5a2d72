package hub.bench.run;

import hub.bench.corpus.Corpora;
import hub.bench.measure.Result;
import java.util.List;

/** One question about cost. The set is open: a new one is one class and one line in {@link #ALL}. */
public interface Benchmark {
    List<Benchmark> ALL = List.of(
            new SearchBenchmark(),
            new FilterBenchmark(),
            new RelatedBenchmark(),
            new LookupBenchmark(),
            new IngestBenchmark(),
            new ShareBenchmark(),
            new SizeBenchmark(),
            new SubscriptionBenchmark(),
            new TaxiiBenchmark(),
            new CaseBenchmark(),
            new StreamBenchmark(),
            new CommandBenchmark(),
            new IdleBenchmark());

    /** As on the command line. */
    String name();

    /** One line: what is held against what. */
    String help();

    /** Bounded by the plan; what it starts beside the corpora has ended when it returns. */
    List<Result> run(Corpora corpora, Plan plan);
}
