package hub.api.incident;

import hub.api.access.Caller;
import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.evidence.FileNames;
import hub.api.problem.ApiProblem;
import hub.api.subscriber.SubscriberKeys;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.Batch;
import hub.search.read.IncidentQuery;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole result of a search as a stream, the newest first; never more than a few incidents of it in memory. */
@RestController
class ExportController {
    private static final String PATH = IncidentsController.PATH + "/export";

    private final Exporter exporter;

    ExportController(Exporter exporter) {
        this.exporter = exporter;
    }

    /** All that a search finds, in the form that {@code Accept} names; a fault on the way ends the connection before the last chunk. */
    @GetMapping(PATH)
    @Costs(Costs.BULK)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.EXPORT)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ExportForm.NDJSON_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = ExportForm.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = ExportForm.STIX_TYPE, schema = @Schema(type = "object"))
            })
    ResponseEntity<Export> export(
            Viewer viewer,
            Caller caller,
            Trail trail,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String updatedSince,
            @Parameter(description = "the form wanted; lines of the hub's JSON if absent")
                    @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable
                    String accept) {
        ExportForm form = ExportForm.of(accept);
        SearchParameters parameters =
                new SearchParameters(q, from, to, time, updatedSince, "-reported", null, null, null);
        parameters.told(trail);
        trail.asks("format", form.mediaType().toString());
        IncidentQuery query = parameters.query(null).limited(IncidentQuery.MAX_LIMIT);
        // what is wrong with the query is an answer of its own, so the first page comes before the first byte
        Batch first = exporter.page(viewer, query);
        if (first.withheld()) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "q", "q: " + SubscriberKeys.WITHHELD);
        }
        first.summaries().forEach(each -> trail.lists(each.id(), each.tlp()));
        Export export =
                out -> exporter.write(form.begin(out, parameters.identity()), caller, "GET " + PATH, query, first);
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(form.fileName()))
                .body(export);
    }
}
