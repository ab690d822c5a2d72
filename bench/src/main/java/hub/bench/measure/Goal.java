package hub.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The most that a result may be; infinite where nothing is asked.
 *
 * @param p50Ratio of the half's ratio to the baseline
 * @param p99Ratio of the 99th percentile's ratio to the baseline
 * @param p99 of the 99th percentile itself, in the result's unit
 */
public record Goal(double p50Ratio, double p99Ratio, double p99) {
    private static final double ANY = Double.POSITIVE_INFINITY;

    public static final Goal NONE = new Goal(ANY, ANY, ANY);

    public static Goal p50Ratio(double most) {
        return new Goal(most, ANY, ANY);
    }

    public Goal andP99Ratio(double most) {
        return new Goal(p50Ratio, most, p99);
    }

    public Goal andP99(double most) {
        return new Goal(p50Ratio, p99Ratio, most);
    }

    boolean isMet(Quantiles measured, Quantiles ratio) {
        return ratio.p50() <= p50Ratio && ratio.p99() <= p99Ratio && measured.p99() <= p99;
    }

    /** As in the printed line; empty if nothing is asked. */
    String text(String unit) {
        List<String> parts = new ArrayList<>();
        say(parts, "p50 ratio %s", p50Ratio);
        say(parts, "p99 ratio %s", p99Ratio);
        say(parts, "p99 %s " + unit, p99);
        return String.join(", ", parts);
    }

    private static void say(List<String> parts, String format, double most) {
        if (most != ANY) {
            parts.add(String.format(Locale.ROOT, format, Figure.text(most)));
        }
    }
}
