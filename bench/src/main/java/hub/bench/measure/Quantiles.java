package hub.bench.measure;

import java.util.Arrays;

/**
 * What most of many measurements stay within.
 *
 * @param p50 half of them are at most this
 * @param p99 99 of 100 are at most this
 */
public record Quantiles(double p50, double p99) {
    /**
     * By nearest rank: a value that was measured, none in between.
     *
     * @param measured at least one value, in any order
     */
    public static Quantiles of(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Quantiles(rank(sorted, 50), rank(sorted, 99));
    }

    /** Of something that is always the same. */
    public static Quantiles constant(double value) {
        return new Quantiles(value, value);
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }

    /** How many times as much as another. */
    Quantiles over(Quantiles other) {
        return new Quantiles(p50 / other.p50, p99 / other.p99);
    }
}
