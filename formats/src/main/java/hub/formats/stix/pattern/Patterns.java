package hub.formats.stix.pattern;

import hub.formats.stix.pattern.PatternReader.Invalid;
import hub.formats.stix.pattern.PatternReader.Read;
import hub.model.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;

/** The patterns of one bundle: each is read once, whoever asks for it, and together they are not too long. */
public final class Patterns {
    /** The most characters of all patterns of a bundle that differ. */
    static final int MAX_TOTAL = 2_000_000;

    private final Map<String, Read> known = new HashMap<>();
    private int total;

    /** What the pattern says. */
    public Read read(String pattern) {
        return known.computeIfAbsent(pattern, this::first);
    }

    private Read first(String pattern) {
        total += pattern.length();
        return total > MAX_TOTAL
                ? new Invalid(
                        ProblemCode.TOO_LARGE,
                        total + " characters of patterns up to here (expected at most " + MAX_TOTAL + " in one bundle)")
                : PatternReader.read(pattern);
    }
}
