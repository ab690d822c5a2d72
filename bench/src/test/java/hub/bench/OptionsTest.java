package hub.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.bench.run.Benchmark;
import hub.bench.run.Plan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutWordsEverythingRunsOnOneCorpus() {
        Options options = Options.parse(List.of());

        assertThat(options.chosen()).isEqualTo(Benchmark.ALL);
        assertThat(options.plans()).containsExactly(new Plan(100_000, 1_000, Duration.ofSeconds(120)));
    }

    @Test
    void namesAndSizesAreChosen() {
        Options options = Options.parse(
                List.of("related", "--json", "--incidents", "10000,1000000", "--most", "50", "--seconds", "9"));

        assertThat(options.chosen()).extracting(Benchmark::name).containsExactly("related");
        assertThat(options.json()).isTrue();
        assertThat(options.plans())
                .containsExactly(
                        new Plan(10_000, 50, Duration.ofSeconds(9)), new Plan(1_000_000, 50, Duration.ofSeconds(9)));
    }

    @Test
    void faultsSayWhatWasExpected() {
        assertThatThrownBy(() -> Options.parse(List.of("speed")))
                .hasMessageStartingWith("speed (expected one of search, filter, ")
                .hasMessageContaining("./hub bench [NAME...]");
        assertThatThrownBy(() -> Options.parse(List.of("--incidents"))).hasMessageStartingWith("--incidents without");
        assertThatThrownBy(() -> Options.parse(List.of("--incidents", "many")))
                .hasMessage("--incidents many (expected a number)");
        assertThatThrownBy(() -> Options.parse(List.of("--incidents", "5")))
                .hasMessage("--incidents 5 (expected 100..10000000)");
    }
}
