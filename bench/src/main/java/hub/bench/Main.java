package hub.bench;

import hub.bench.corpus.Corpora;
import hub.bench.measure.Result;
import hub.bench.run.Benchmark;
import hub.bench.run.Plan;
import hub.local.engine.StartFault;
import hub.local.home.Distribution;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hub bench}. The figures go to standard output, progress goes to standard error. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println("hub: bench: " + e.getMessage());
            return 2;
        }
        Distribution distribution = Distribution.find();
        try (Corpora corpora = new Corpora(distribution, distribution.root().resolve(".hub/bench"), err::println)) {
            List<Result> results = run(options, corpora, out, err);
            if (options.json()) {
                out.println(JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(results.stream().map(Result::json).toList()));
            }
            return 0;
        } catch (StartFault e) {
            err.println("hub: bench: " + e.getMessage());
            return 1;
        }
    }

    private static List<Result> run(Options options, Corpora corpora, PrintStream out, PrintStream err) {
        List<Result> results = new ArrayList<>();
        for (Plan plan : options.plans()) {
            for (Benchmark benchmark : options.chosen()) {
                err.println(benchmark.name() + ": " + benchmark.help() + " (" + Machine.text() + ")");
                for (Result result : benchmark.run(corpora, plan)) {
                    results.add(result);
                    if (!options.json()) {
                        out.println(result.line());
                    }
                }
            }
        }
        err.println("done (" + Machine.text() + ")");
        return results;
    }
}
