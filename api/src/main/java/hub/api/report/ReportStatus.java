package hub.api.report;

import hub.journal.record.JournalJson;
import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import hub.search.read.ReportReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a report stands: from the outcomes just seen, else from the index, else it may be on its way. */
@Component
public class ReportStatus {
    private final OutcomeTail tail;
    private final OutcomeWait outcomes;
    private final ReportReader reports;
    private final InputEnds ends;

    ReportStatus(OutcomeTail tail, OutcomeWait outcomes, ReportReader reports, InputEnds ends) {
        this.tail = tail;
        this.outcomes = outcomes;
        this.reports = reports;
        this.ends = ends;
    }

    /**
     * Nothing for a report that never came.
     *
     * @param wait for its outcome, and for searches to see what was accepted
     */
    Optional<ReportBody> of(Viewer viewer, ReportId report, Duration wait) throws InterruptedException {
        Optional<ReportBody> known = of(viewer, report);
        boolean ended = known.isEmpty() || !known.get().status().equals(ReportBody.PENDING);
        return ended && tail.seen(report).isEmpty()
                ? known
                : outcomes.await(report, wait)
                        .map(all -> ReportBody.of(report.toString(), all))
                        .or(() -> known);
    }

    private Optional<ReportBody> of(Viewer viewer, ReportId report) throws InterruptedException {
        Optional<List<OutcomeBody>> seen = tail.seen(report);
        return seen.isPresent() ? Optional.of(ReportBody.of(report.toString(), seen.get())) : indexed(viewer, report);
    }

    /** The same, and under way until it is known which bytes it had. */
    public Optional<ReportBody> indexed(Viewer viewer, ReportId report) throws InterruptedException {
        List<OutcomeBody> indexed = reports.parts(viewer, report, 0).stream()
                .map(part -> JournalJson.read(part.record(), OutcomeBody.class))
                .toList();
        if (!indexed.isEmpty()) {
            return Optional.of(ReportBody.of(report.toString(), indexed));
        }
        return report.offset() < ends.of(report.agency())
                ? Optional.of(ReportBody.pending(report.toString()))
                : Optional.empty();
    }
}
