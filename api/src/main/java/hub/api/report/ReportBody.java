package hub.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a report stands.
 *
 * @param id the report
 * @param status {@code pending}, {@code accepted}, {@code rejected}, or {@code partial} if only some of its parts were accepted
 * @param incidents what was accepted
 * @param warnings what was changed, kept unread or is suspect
 * @param problem why it, or its first rejected part, was rejected
 * @param parts each part, if there are several
 */
public record ReportBody(
        String id,
        String status,
        List<String> incidents,
        List<Map<String, Object>> warnings,
        @Nullable Map<String, Object> problem,
        @Nullable List<OutcomeBody> parts) {
    static final String PENDING = "pending";

    static ReportBody pending(String id) {
        return new ReportBody(id, PENDING, List.of(), List.of(), null, null);
    }

    static ReportBody of(String id, List<OutcomeBody> outcomes) {
        List<String> incidents = new ArrayList<>();
        List<Map<String, Object>> warnings = new ArrayList<>();
        Map<String, Object> problem = null;
        int expected = 1;
        for (OutcomeBody outcome : outcomes) {
            incidents.addAll(outcome.incidents());
            warnings.addAll(outcome.warnings());
            problem = problem == null ? outcome.problem() : problem;
            expected = outcome.parts();
        }
        String status = outcomes.size() < expected ? PENDING : status(outcomes);
        return new ReportBody(id, status, incidents, warnings, problem, expected == 1 ? null : outcomes);
    }

    private static String status(List<OutcomeBody> outcomes) {
        long accepted = outcomes.stream()
                .filter(outcome -> "accepted".equals(outcome.status()))
                .count();
        if (accepted == outcomes.size()) {
            return "accepted";
        }
        return accepted == 0 ? "rejected" : "partial";
    }
}
