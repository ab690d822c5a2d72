package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.evidence.FileNames;
import hub.api.incident.Accepted;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.html.CasePage;
import hub.formats.markdown.CaseReport;
import hub.formats.stix.CaseBundle;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An investigation as one document, with what the reader sees of it at this moment. */
@RestController
class CaseExportController {
    /** Of items in one document. */
    private static final int MOST = 2_000;

    private static final List<Form> FORMS = List.of(
            new Form(MediaType.parseMediaType("text/markdown;charset=UTF-8"), "md", CaseReport::write),
            new Form(MediaType.parseMediaType("application/stix+json;version=2.1"), "json", CaseBundle::write),
            new Form(MediaType.parseMediaType("text/html;charset=UTF-8"), "html", CasePage::write),
            new Form(MediaType.parseMediaType("application/zip"), "zip", null));

    private final InvestigationDesk desk;
    private final SignedBundles bundles;

    CaseExportController(InvestigationDesk desk, SignedBundles bundles) {
        this.desk = desk;
        this.bundles = bundles;
    }

    /**
     * @param extension of the file's name
     * @param write null for the bundle, which needs to know for whom it is
     */
    private record Form(
            MediaType type, String extension, @Nullable BiFunction<Agreement, List<Item>, byte[]> write) {}

    /** A report in Markdown or as a page, a bundle of STIX 2.1, or a signed archive with all that was shown; what the caller does not see is not in it. */
    @GetMapping(InvestigationsController.PATH + "/{id}/export")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "application/stix+json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.EXPORT)
    ResponseEntity<?> export(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @Parameter(description = "the form wanted; Markdown if absent")
                    @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable
                    String accept,
            @Parameter(description = "true: the files of evidence go with a bundle, each a deed in its item's log")
                    @RequestParam(required = false)
                    @Nullable
                    String files)
            throws InterruptedException {
        Agreement agreement = desk.agreement(viewer, id);
        Form form = Accepted.choose(accept, FORMS, Form::type);
        boolean attach = Parameters.flag("files", files);
        if (attach && form.write() != null) {
            String message = "files: true with " + form.type() + " (expected Accept: application/zip)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "files", message);
        }
        List<Shown> items = desk.items(viewer, agreement, null, null, MOST + 1);
        if (items.size() > MOST) {
            String message =
                    "more than " + MOST + " items (expected at most that in one document; page through /items)";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
        }
        InvestigationDesk.note(trail, agreement);
        items.forEach(shown -> InvestigationDesk.note(trail, shown));
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(agreement.id() + "." + form.extension()))
                .header("Content-Security-Policy", CasePage.POLICY + "; frame-ancestors 'none'; sandbox")
                .body(
                        form.write() == null
                                ? bundles.write(viewer, agreement, items, attach)
                                : form.write()
                                        .apply(
                                                agreement,
                                                items.stream().map(Shown::item).toList()));
    }
}
