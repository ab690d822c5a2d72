package hub.bench.corpus;

import java.util.random.RandomGenerator;

/**
 * Ranks as values of the real world have them: few are everywhere, most are rare. The continuous form of the law, which needs no table.
 *
 * @param size of ranks, from 0
 * @param exponent how steep; below 1
 */
record Zipf(long size, double exponent) {
    Zipf {
        if (size < 1 || exponent <= 0 || exponent >= 1) {
            throw new IllegalArgumentException(
                    "size " + size + ", exponent " + exponent + " (expected 1 or more, between 0 and 1)");
        }
    }

    long next(RandomGenerator random) {
        double flat = 1 - exponent;
        double top = Math.pow(size + 1.0, flat) - 1;
        long rank = (long) Math.pow(1 + random.nextDouble() * top, 1 / flat) - 1;
        return Math.clamp(rank, 0, size - 1);
    }
}
