package hub.api.report;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.journal.directory.DirectoryLog;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP: the same way as over Kafka, for who has no Kafka client. */
@RestController
class ReportsController {
    private static final String PATH = "/api/v1/reports";

    private final ReportPublisher publisher;
    private final OutcomeTail tail;
    private final ReportStatus status;
    private final DirectoryLog directory;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ReportsController(
            ReportPublisher publisher, OutcomeTail tail, ReportStatus status, DirectoryLog directory, Pseudonyms pseudonyms, Clock clock) {
        this.publisher = publisher;
        this.tail = tail;
        this.status = status;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Takes a report in any media type that the hub reads; 202, or with {@code Prefer: wait=N} the outcome. */
    @PostMapping(PATH)
    @Needs(Role.PUBLISHER)
    ResponseEntity<Object> publish(
            Viewer viewer,
            HttpServletRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException, InterruptedException {
        byte[] bytes = ReportBytes.of(request);
        String contentType = contentType(request);
        if (dryRun) {
            return ResponseEntity.ok(DryRun.of(viewer.agency(), bytes, contentType, directory.get(), pseudonyms, clock.instant()));
        }
        ReportId report = publisher.publish(viewer.agency(), bytes, contentType);
        Duration wait = Prefer.wait(prefer);
        Optional<List<OutcomeBody>> outcomes = wait.isZero() ? Optional.empty() : tail.await(report, wait);
        return ResponseEntity.status(outcomes.isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + report).toString())
                .body(outcomes.map(all -> ReportBody.of(report.toString(), all))
                        .orElseGet(() -> ReportBody.pending(report.toString())));
    }

    /** How a report of the caller's own agency stands. */
    @GetMapping(PATH + "/{agency}/{offset}")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.COORDINATOR})
    ReportBody report(Viewer viewer, @PathVariable String agency, @PathVariable String offset)
            throws InterruptedException {
        ReportId report = ReportId.parse(agency + "/" + offset)
                .filter(asked -> asked.agency().equals(viewer.agency()))
                .orElseThrow(ApiProblem::notFound);
        return status.of(viewer, report).orElseThrow(ApiProblem::notFound);
    }

    /** What clients send when nobody told them what the body is says nothing: the hub looks at the bytes. */
    private static @Nullable String contentType(HttpServletRequest request) {
        String stated = request.getContentType();
        return stated != null && stated.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) ? null : stated;
    }
}
