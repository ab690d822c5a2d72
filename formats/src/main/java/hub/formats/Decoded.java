package hub.formats;

import hub.model.problem.Problem;
import java.util.List;

/** What came of reading a report. */
public sealed interface Decoded {
    /**
     * The report's incidents, in its order.
     *
     * @param parts at least one
     */
    record Parts(List<Part> parts) implements Decoded {
        public Parts {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts: none (expected at least one)");
            }
            parts = List.copyOf(parts);
        }
    }

    /** The report as a whole cannot be read. */
    record Refused(Problem problem) implements Decoded {}
}
