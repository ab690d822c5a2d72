package hub.ingest.projector;

import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import hub.model.report.Outcome;
import hub.model.report.ReportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an outcome from {@code out.<agency>}, where it has the form that partners read. */
record OutcomeJson(
        ReportId report,
        int part,
        int parts,
        @Nullable List<IncidentId> incidents,
        @Nullable List<Violation> warnings,
        @Nullable Problem problem) {

    static Outcome read(byte[] bytes) {
        OutcomeJson read = JournalJson.read(bytes, OutcomeJson.class);
        return new Outcome(
                read.report,
                read.part,
                Math.max(1, read.parts),
                read.incidents == null ? List.of() : read.incidents,
                read.warnings == null ? List.of() : read.warnings,
                read.problem);
    }
}
