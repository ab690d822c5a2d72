package hub.ingest.gate;

import hub.journal.record.RecordSize;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.normalize.NormalizedPart;
import hub.normalize.Normalizer;
import hub.normalize.ReceivedReport;
import hub.normalize.Room;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the gate alive whatever a report holds: a fault of ours is a reject with our name on it, and the next report is read. */
final class GuardedNormalizer {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedNormalizer.class);
    private static final Room ROOM = new Room(RecordSize.MAX_INCIDENT_BYTES, RecordSize::of);

    private GuardedNormalizer() {}

    static List<NormalizedPart> normalize(ReceivedReport report, Directory directory) {
        try {
            return Normalizer.normalize(report, directory).stream()
                    .map(ROOM::fit)
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("report {} could not be normalized; it is kept in hub.raw", report.id(), e);
            String message =
                    "the hub could not read this report; it is kept and can be replayed (report " + report.id() + ")";
            return List.of(new NormalizedPart.Refused(Problem.of(ProblemCode.INTERNAL, "", message), List.of()));
        }
    }
}
