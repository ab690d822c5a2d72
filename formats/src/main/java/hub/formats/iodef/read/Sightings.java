package hub.formats.iodef.read;

import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects indicators, up to the limit of one report; an endless list costs no memory. */
final class Sightings {
    /** The most indicators of an incident. */
    static final int MAX = 10_000;

    private final Set<Indicator> found = new LinkedHashSet<>();

    /** True if one more does not fit; whoever reads lists may stop. */
    boolean isFull() {
        return found.size() > MAX;
    }

    void add(Place place, String type, String value, Said said) {
        if (!isFull() && !value.isBlank()) {
            found.add(Indicator.asSent(type, value, said.role(), said.until(), place.narrower())
                    .with(said.context()));
        }
    }

    List<Indicator> list(Place incident) {
        if (isFull()) {
            incident.shared()
                    .findings()
                    .refuse(
                            ProblemCode.TOO_LARGE,
                            "",
                            "indicators: more than " + MAX + " (expected at most " + MAX + ")");
        }
        return List.copyOf(found);
    }

    /**
     * What is said of all values of one place.
     *
     * @param role such as {@code source}; null if not stated
     * @param until when they lose their worth
     */
    record Said(@Nullable String role, @Nullable Instant until, IndicatorContext context) {
        static final Said NOTHING = new Said(null, null, IndicatorContext.NONE);

        Said as(@Nullable String newRole) {
            return newRole == null ? this : new Said(newRole, until, context);
        }
    }
}
