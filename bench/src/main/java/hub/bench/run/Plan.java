package hub.bench.run;

import hub.bench.measure.Duel;
import java.time.Duration;

/**
 * How large and how long.
 *
 * @param incidents of the corpus
 * @param most measurements of each side of a comparison
 * @param limit of one comparison; filling the corpus comes on top
 */
public record Plan(int incidents, int most, Duration limit) {
    /** The corpus that larger ones are held against. */
    static final int SMALL = 10_000;

    public Plan {
        if (incidents < 100 || incidents > 10_000_000) {
            throw new IllegalArgumentException("--incidents " + incidents + " (expected 100..10000000)");
        }
        if (most < 20 || most > 1_000_000) {
            throw new IllegalArgumentException("--most " + most + " (expected 20..1000000)");
        }
        if (limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("--seconds " + limit.toSeconds() + " (expected 1..3600)");
        }
    }

    /** One client, so many questions at most. */
    Duel alone(int questions) {
        return Duel.alone(Math.min(most, questions), limit);
    }

    int small() {
        return Math.min(SMALL, incidents);
    }
}
