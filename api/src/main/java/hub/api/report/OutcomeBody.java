package hub.api.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outcome as {@code out.<agency>} holds it, which is also how it is answered; a report of one part has no numbers. */
public record OutcomeBody(
        String report,
        String status,
        int part,
        int parts,
        @Nullable List<String> incidents,
        @Nullable List<Map<String, Object>> warnings,
        @Nullable Map<String, Object> problem) {
    public OutcomeBody {
        parts = Math.max(parts, 1);
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }
}
