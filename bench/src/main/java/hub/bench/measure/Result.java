package hub.bench.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of figures.
 *
 * @param benchmark its name
 * @param what was measured
 * @param baseline what it is held against
 * @param incidents the size of the corpus
 * @param n how many measurements of each
 * @param unit such as {@code ms}
 * @param measured the hub
 * @param against the baseline, in the same run
 * @param goal what the ratio may be
 */
public record Result(
        String benchmark,
        String what,
        String baseline,
        int incidents,
        int n,
        String unit,
        Quantiles measured,
        Quantiles against,
        Goal goal) {
    public Quantiles ratio() {
        return measured.over(against);
    }

    public boolean met() {
        return goal.isMet(measured, ratio());
    }

    /** For people. */
    public String line() {
        String asked = goal.text(unit);
        return String.format(
                Locale.ROOT,
                "%s: %s; %,d incidents, n %,d%n  p50 %s %s, baseline %s, ratio %.3f%n  p99 %s %s, baseline %s, ratio %.3f%n  baseline: %s%s",
                benchmark,
                what,
                incidents,
                n,
                Figure.text(measured.p50()),
                unit,
                Figure.text(against.p50()),
                ratio().p50(),
                Figure.text(measured.p99()),
                unit,
                Figure.text(against.p99()),
                ratio().p99(),
                baseline,
                asked.isEmpty() ? "" : "\n  at most " + asked + ": " + (met() ? "met" : "missed"));
    }

    /** For programs. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", benchmark);
        json.put("what", what);
        json.put("baseline", baseline);
        json.put("incidents", incidents);
        json.put("n", n);
        json.put("unit", unit);
        json.put("measured", measured);
        json.put("against", against);
        json.put("ratio", ratio());
        json.put("goal", goal.text(unit));
        json.put("met", met());
        return json;
    }
}
