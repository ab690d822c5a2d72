package hub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import hub.bench.corpus.Corpora;
import hub.bench.measure.Result;
import hub.bench.run.Benchmark;
import hub.bench.run.Plan;
import hub.local.home.Distribution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each benchmark once on a real server: that it runs and that both sides give the same answers. Its figures say nothing. */
@Tag("slow")
class BenchmarksTest {
    private static final Plan PLAN = new Plan(1_000, 20, Duration.ofSeconds(1));

    @Test
    void allRunOnASmallCorpusWhichIsFilledOnce() {
        List<String> said = new ArrayList<>();
        Path directory = Path.of("target/bench").toAbsolutePath();
        try (Corpora corpora = new Corpora(Distribution.find(), directory, said::add)) {
            for (Benchmark benchmark : Benchmark.ALL) {
                assertThat(benchmark.run(corpora, PLAN))
                        .isNotEmpty()
                        .allSatisfy(result -> assertThat(result.benchmark()).isEqualTo(benchmark.name()))
                        .allSatisfy(BenchmarksTest::hasFigures);
            }
        }
        try (Corpora again = new Corpora(Distribution.find(), directory, said::add)) {
            assertThat(again.of(1_000).size()).isEqualTo(1_000);
        }
        assertThat(said).hasSizeLessThanOrEqualTo(1);
    }

    private static void hasFigures(Result result) {
        assertThat(result.n()).isPositive();
        assertThat(result.ratio().p50()).isPositive().isFinite();
        assertThat(result.ratio().p99()).isPositive().isFinite();
    }
}
