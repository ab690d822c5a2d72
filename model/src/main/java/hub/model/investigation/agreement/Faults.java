package hub.model.investigation.agreement;

import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what was stated. */
public final class Faults {
    /** Characters of a title or another single line. */
    public static final int MAX_LINE = 300;
    /** Characters of a reason, a remark or an outcome. */
    public static final int MAX_REMARK = 4_000;
    /** Characters of a long text. */
    public static final int MAX_TEXT = 32_000;
    /** Elements of a list. */
    public static final int MAX_LIST = 100;

    private final List<Violation> found = new ArrayList<>();

    /** One line: no line break, nothing that a screen would not show. */
    public Faults line(String pointer, String text) {
        boolean shown = Printable.of(text, Integer.MAX_VALUE).equals(text);
        return shown || text.length() > MAX_LINE
                ? text(pointer, text, MAX_LINE)
                : add(pointer, Printable.quote(text) + " (expected one line without control characters)");
    }

    /** Text that may be absent. */
    public Faults remark(String pointer, @Nullable String text) {
        return text == null ? this : text(pointer, text, MAX_REMARK);
    }

    /** Some text of one or more lines, at most {@code max} characters. */
    public Faults text(String pointer, String text, int max) {
        if (text.isBlank()) {
            found.add(new Violation(ProblemCode.MISSING_FIELD, pointer, "empty (expected some text)"));
        } else if (text.length() > max) {
            String message = text.length() + " characters (expected at most " + max + ")";
            found.add(new Violation(ProblemCode.TOO_LARGE, pointer, message));
        } else if (!Printable.isText(text)) {
            add(
                    pointer,
                    Printable.quote(text) + " (expected text without control characters but line breaks and tabs)");
        }
        return this;
    }

    public Faults list(String pointer, List<?> list) {
        if (list.size() > MAX_LIST) {
            String message = list.size() + " elements (expected at most " + MAX_LIST + ")";
            found.add(new Violation(ProblemCode.TOO_LARGE, pointer, message));
        }
        return this;
    }

    public Faults add(String pointer, String message) {
        found.add(new Violation(ProblemCode.INVALID_VALUE, pointer, message));
        return this;
    }

    public Optional<Problem> problem() {
        return found.isEmpty() ? Optional.empty() : Optional.of(Problem.of(found));
    }
}
