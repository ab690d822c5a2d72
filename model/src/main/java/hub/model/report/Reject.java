package hub.model.report;

import hub.model.problem.Problem;
import java.time.Instant;
import java.util.Objects;

/**
 * A report, or a part of one, that was refused: one record of {@code hub.rejects}. The bytes stay in {@code hub.raw}.
 *
 * @param report the report
 * @param part which part, from 0
 * @param attempt 0, or the replay run
 * @param stage which stage said no
 * @param problem why
 * @param received when the broker appended the report, UTC
 */
public record Reject(ReportId report, int part, int attempt, Stage stage, Problem problem, Instant received) {
    /** Where in the flow a report can end. */
    public enum Stage {
        GATE,
        ADMIT,
        PROJECT
    }

    public Reject {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(received, "received");
    }

    /** The same reject has the same key, however often it is written. */
    public String key() {
        return report + "#" + part + "#" + stage.name().toLowerCase(java.util.Locale.ROOT);
    }
}
