package hub.search.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The width of the bars of a histogram, in calendar units of UTC. */
public enum Interval {
    /** The narrowest one that gives at most {@value #COMFORTABLE} bars. */
    AUTO("auto", Duration.ZERO),
    MINUTE("1m", Duration.ofMinutes(1)),
    HOUR("1h", Duration.ofHours(1)),
    DAY("1d", Duration.ofDays(1)),
    WEEK("1w", Duration.ofDays(7)),
    MONTH("1M", Duration.ofDays(30)),
    QUARTER("1q", Duration.ofDays(91)),
    YEAR("1y", Duration.ofDays(365));

    /** Of bars in an answer. */
    public static final int MAX_BARS = 1_000;

    private static final int COMFORTABLE = 120;

    private final String unit;
    private final Duration width;

    Interval(String unit, Duration width) {
        this.unit = unit;
        this.width = width;
    }

    String unit() {
        return unit;
    }

    /** The name in requests. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code day} or {@code 1d}. */
    public static Optional<Interval> parse(String text) {
        return Arrays.stream(values())
                .filter(interval -> interval.label().equals(text) || interval.unit.equals(text))
                .findFirst();
    }

    long bars(Instant from, Instant to) {
        return width.isZero() ? 0 : Math.max(0, Duration.between(from, to).dividedBy(width)) + 1;
    }

    Interval fitting(Instant from, Instant to) {
        if (this != AUTO) {
            return this;
        }
        List<Interval> fixed = Arrays.stream(values()).skip(1).toList();
        return fixed.stream()
                .filter(interval -> interval.bars(from, to) <= COMFORTABLE)
                .findFirst()
                .orElse(YEAR);
    }
}
