package hub.api.report;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.api.request.Charsets;
import hub.api.request.Parameters;
import hub.api.request.Prefer;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.journal.topic.Topics;
import hub.model.audit.Action;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP: the same way as over Kafka, for who has no Kafka client. */
@RestController
class ReportsController {
    private final ReportDesk desk;
    private final ReportStatus status;
    private final RawReports raw;
    private final Supplier<Directory> directory;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ReportsController(
            ReportDesk desk,
            ReportStatus status,
            RawReports raw,
            Supplier<Directory> directory,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.desk = desk;
        this.status = status;
        this.raw = raw;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Takes a report in any media type that the hub reads; 202, or with {@code Prefer: wait=N} the outcome. */
    @PostMapping(ReportDesk.PATH)
    @Needs(Role.PUBLISHER)
    @Audited(Action.PUBLISH)
    @Costs(Costs.SEARCH)
    @TakesReport
    @RequestBody(
            required = true,
            description = "the report, in any format that the hub reads; Content-Encoding: gzip is read too",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> publish(
            Viewer viewer, HttpServletRequest request, @RequestParam(required = false) @Nullable String dryRun)
            throws InterruptedException {
        boolean dry = Parameters.flag("dryRun", dryRun);
        String contentType = contentType(request);
        byte[] bytes = BodyBytes.of(request, Topics.MAX_REPORT_BYTES);
        return dry
                ? ResponseEntity.ok(
                        DryRun.of(viewer.agency(), bytes, contentType, directory.get(), pseudonyms, clock.instant()))
                : desk.handIn(viewer, request, bytes, contentType);
    }

    /** How a report of the caller's own agency stands; with {@code Prefer: wait=N} once it has ended and searches see it. */
    @GetMapping(ReportDesk.PATH + "/{agency}/{offset}")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.COORDINATOR})
    @Audited(Action.LOOK)
    @Parameter(
            in = ParameterIn.HEADER,
            name = Prefer.HEADER,
            description = "wait=N: answer once there is an outcome and searches see it, after N seconds at the latest",
            schema = @Schema(type = "string"))
    ReportBody report(
            Viewer viewer, HttpServletRequest request, @PathVariable String agency, @PathVariable String offset)
            throws InterruptedException {
        return status.of(viewer, own(viewer, agency, offset), Prefer.wait(request))
                .orElseThrow(ApiProblem::notFound);
    }

    /** The bytes of a report of the caller's own agency, as they came; those with a RED part for people with the role red alone. */
    @GetMapping(ReportDesk.PATH + "/{agency}/{offset}/raw")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.COORDINATOR})
    @ApiResponse(
            responseCode = "200",
            description = "the bytes, under the media type that the sender stated",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    @Audited(Action.RAW)
    ResponseEntity<byte[]> raw(Viewer viewer, Trail trail, @PathVariable String agency, @PathVariable String offset)
            throws InterruptedException {
        ReportId report = own(viewer, agency, offset);
        trail.names(report.toString());
        RawReports.Raw found = raw.of(viewer, report).orElseThrow(ApiProblem::notFound);
        return ResponseEntity.ok()
                .contentType(found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + agency + "-" + offset + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(found.bytes());
    }

    private static ReportId own(Viewer viewer, String agency, String offset) {
        return ReportId.parse(agency + "/" + offset)
                .filter(asked -> asked.agency().equals(viewer.agency()))
                .orElseThrow(ApiProblem::notFound);
    }

    /** What clients send when nobody told them what the body is says nothing: the hub looks at the bytes. A form is no report. */
    private static @Nullable String contentType(HttpServletRequest request) {
        String stated = request.getContentType();
        if (stated != null && stated.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            String message = "Content-Type: " + Printable.quote(stated) + " (expected the report itself as the body)";
            throw ApiProblem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, message);
        }
        Charsets.check(stated);
        return stated != null && stated.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) ? null : stated;
    }
}
