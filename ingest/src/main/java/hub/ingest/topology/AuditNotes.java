package hub.ingest.topology;

import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.problem.ProblemCode;
import hub.model.report.Reject;
import hub.model.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which decisions are told to the audit of the sender's agency, whichever way the report came: a recall that took effect, once for an
 * incident with all its annexes; and a marking that would have been lowered without a word.
 */
final class AuditNotes {
    private AuditNotes() {}

    static Optional<Entry> of(Emission emission) {
        return switch (emission) {
            case Emission.Log(Revision revision, var unusedFeeds, var unused)
            when revision.change() == Change.RECALLED && revision.id().equals(revision.root()) ->
                Optional.of(entry(
                        revision.provenance().report(),
                        Action.RECALL,
                        true,
                        revision.provenance().received(),
                        List.of(revision.id().value()),
                        Map.of()));
            case Emission.Refusal(Reject reject)
            when reject.problem().code() == ProblemCode.WIDENING_REFUSED ->
                Optional.of(entry(
                        reject.report(),
                        Action.PUBLISH,
                        false,
                        reject.received(),
                        List.of(),
                        Map.of("code", List.of(reject.problem().code().name()))));
            default -> Optional.empty();
        };
    }

    private static Entry entry(
            ReportId report,
            Action action,
            boolean allowed,
            Instant at,
            List<String> objects,
            Map<String, List<String>> details) {
        Who who = new Who(Who.Kind.REPORT, report.toString());
        return new Entry(report.agency(), who, action, allowed, at, objects, details);
    }
}
