package hub.ingest.gate;

import hub.journal.record.RecordSize;
import hub.model.partner.Directory;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import hub.normalize.NormalizedPart;
import hub.normalize.Normalizer;
import hub.normalize.ReceivedReport;
import hub.normalize.Room;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the gate alive whatever a report holds: a fault of ours is a reject with our name on it, and the next report is read. */
final class GuardedNormalizer {
    private static final int MAX_FRAMES = 30;

    private static final Logger LOG = LoggerFactory.getLogger(GuardedNormalizer.class);
    private static final Room ROOM = new Room(RecordSize.MAX_INCIDENT_BYTES, RecordSize::of);

    private GuardedNormalizer() {}

    static List<NormalizedPart> normalize(ReceivedReport report, Directory directory, Pseudonyms pseudonyms) {
        try {
            return Normalizer.normalize(report, directory, pseudonyms).stream()
                    .map(ROOM::fit)
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("report {} could not be normalized; it is kept in hub.raw: {}", report.id(), whereOnly(e));
            String message =
                    "the hub could not read this report; it is kept and can be replayed (report " + report.id() + ")";
            return List.of(new NormalizedPart.Refused(Problem.of(ProblemCode.INTERNAL, "", message), List.of()));
        }
    }

    /** Without messages: they may quote the report, and logs hold nothing of reports. */
    private static String whereOnly(Throwable fault) {
        return fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .limit(MAX_FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }
}
