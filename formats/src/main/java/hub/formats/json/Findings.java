package hub.formats.json;

import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What reading one incident found: faults that refuse it, warnings, and what nobody knows. Collects all, so that a sender can mend all at once. */
public final class Findings {
    /** More faults than this are not said. */
    public static final int MAX_VIOLATIONS = 50;
    /** More warnings than this are only counted. */
    public static final int MAX_WARNINGS = 100;

    private final String base;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private int unsaid;

    /**
     * @param base where in the report the incident stands; pointers of faults start there, those of kept values at the incident, so that the
     *     same incident is the same wherever it stands
     */
    public Findings(String base) {
        this.base = base;
    }

    public void refuse(ProblemCode code, String pointer, String message) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(new Violation(code, base + pointer, message));
        }
    }

    /** A value that is there, but not as it should be. */
    public void refuse(ProblemCode code, String pointer, JsonNode value, String expected) {
        refuse(code, pointer, Pointers.readable(pointer) + ": " + shown(value) + " (expected " + expected + ")");
    }

    public void missing(String pointer, String expected) {
        refuse(ProblemCode.MISSING_FIELD, pointer, Pointers.readable(pointer) + ": absent (expected " + expected + ")");
    }

    public void warn(ProblemCode code, String pointer, String message) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(new Violation(code, base + pointer, message));
        } else {
            unsaid++;
        }
    }

    /** What the other findings noticed. */
    public void addAll(Findings other) {
        other.violations.forEach(each -> refuse(each.code(), each.pointer(), each.message()));
        other.warnings.forEach(each -> warn(each.code(), each.pointer(), each.message()));
        unsaid += other.unsaid;
    }

    /** Keeps what the hub does not know, and says so. */
    public void unknown(String pointer, JsonNode value) {
        warn(
                ProblemCode.UNKNOWN_FIELD,
                pointer,
                Pointers.readable(pointer) + (value.isNull() ? ": not known, and null" : ": not known, kept as sent"));
        keep(pointer, value);
    }

    /** Keeps a value; a null holds nothing to keep. */
    public void keep(String pointer, JsonNode value) {
        if (!value.isNull()) {
            extra.put(pointer, Json.plain(value));
        }
    }

    public boolean refused() {
        return !violations.isEmpty();
    }

    public Problem problem() {
        return Problem.of(violations);
    }

    public List<Violation> warnings() {
        if (unsaid == 0) {
            return List.copyOf(warnings);
        }
        List<Violation> all = new ArrayList<>(warnings);
        all.add(new Violation(warnings.getLast().code(), base, "and " + unsaid + " more warnings"));
        return all;
    }

    public Map<String, Object> extra() {
        return extra;
    }

    /** A value as a message shows it. */
    public static String shown(JsonNode value) {
        if (value.isContainer()) {
            return value.isObject() ? "an object" : "an array";
        }
        return value.isString() ? Printable.quote(value.stringValue()) : Printable.bare(value);
    }
}
