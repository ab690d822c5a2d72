package hub.api.report;

import hub.api.request.IdempotencyKeys;
import hub.api.request.Prefer;
import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes reports for the log and answers with their outcome, for whatever resource they come through. */
@Component
public class ReportDesk {
    static final String PATH = "/api/v1/reports";

    private final ReportPublisher publisher;
    private final OutcomeWait outcomes;
    private final IdempotencyKeys keys;

    ReportDesk(ReportPublisher publisher, OutcomeWait outcomes, IdempotencyKeys keys) {
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.keys = keys;
    }

    /**
     * Hands a report in; 202, or 200 if its outcome came within the time that {@code Prefer} states, in which searches may see it too.
     *
     * @param request its headers say how long to wait, and whether it is a repetition
     */
    public ResponseEntity<ReportBody> handIn(
            Viewer viewer, HttpServletRequest request, byte[] report, @Nullable String contentType)
            throws InterruptedException {
        ReportId id = keys.once(
                viewer.agency(),
                IdempotencyKeys.of(request),
                report,
                () -> publisher.publish(viewer.agency(), report, contentType));
        Duration wait = Prefer.wait(request);
        Optional<List<OutcomeBody>> came = outcomes.await(id, wait);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        came.isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, PATH + "/" + id);
        if (!wait.isZero()) {
            answer.header(Prefer.APPLIED, "wait=" + wait.toSeconds());
        }
        return answer.body(
                came.map(all -> ReportBody.of(id.toString(), all)).orElseGet(() -> ReportBody.pending(id.toString())));
    }
}
