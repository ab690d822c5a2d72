package hub.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void areValuesThatWereMeasured() {
        double[] measured =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        assertThat(Quantiles.of(measured)).isEqualTo(new Quantiles(100, 198));
    }

    @Test
    void ofOneValueAreThatValue() {
        assertThat(Quantiles.of(new double[] {7})).isEqualTo(Quantiles.constant(7));
    }

    @Test
    void aGoalIsMissedByAnyPartOfIt() {
        assertThat(result(new Quantiles(12, 30), Goal.p50Ratio(1.25).andP99Ratio(1.5))
                        .met())
                .isTrue();
        assertThat(result(new Quantiles(13, 30), Goal.p50Ratio(1.25).andP99Ratio(1.5))
                        .met())
                .isFalse();
        assertThat(result(new Quantiles(12, 31), Goal.p50Ratio(1.25).andP99Ratio(1.5))
                        .met())
                .isFalse();
        assertThat(result(new Quantiles(12, 30), Goal.NONE.andP99(29)).met()).isFalse();
    }

    @Test
    void aLineSaysWhatWasAskedAndWhetherItIsMet() {
        assertThat(result(new Quantiles(13, 30), Goal.p50Ratio(1.25)).line()).isEqualTo("""
                        search: 1 client; 100,000 incidents, n 400
                          p50 13.0 ms, baseline 10.0, ratio 1.300
                          p99 30.0 ms, baseline 20.0, ratio 1.500
                          baseline: by hand
                          at most p50 ratio 1.25: missed""");
    }

    private static Result result(Quantiles measured, Goal goal) {
        return new Result("search", "1 client", "by hand", 100_000, 400, "ms", measured, new Quantiles(10, 20), goal);
    }
}
