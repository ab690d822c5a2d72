package hub.api.incident;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.incident.Revision;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.normalize.Sha256;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: found, and one by one. */
@RestController
class IncidentsController {
    static final String PATH = "/api/v1/incidents";

    private final Pages pages;
    private final IncidentReader reader;
    private final Pseudonyms pseudonyms;

    private final Supplier<Directory> directory;

    IncidentsController(Pages pages, IncidentReader reader, Pseudonyms pseudonyms, Supplier<Directory> directory) {
        this.pages = pages;
        this.reader = reader;
        this.pseudonyms = pseudonyms;
        this.directory = directory;
    }

    /** A page of the incidents that a search finds, of those that the caller may see, with facets and histogram. */
    @GetMapping(PATH)
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    ResponseEntity<PageBody> find(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String updatedSince,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String facets,
            @RequestParam(required = false) @Nullable String histogram) {
        SearchParameters parameters =
                new SearchParameters(q, from, to, time, updatedSince, sort, limit, facets, histogram);
        Pages.Page page = pages.page(viewer, trail, parameters, cursor);
        return ResponseEntity.ok().headers(page.headers()).body(page.body());
    }

    /** One incident or annex, in the form that {@code Accept} names; its owner may ask what a recipient gets. */
    @GetMapping(PATH + "/{id}")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    ResponseEntity<byte[]> incident(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String viewAs,
            @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "the form wanted; the hub's JSON if absent")
                    @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable
                    String accept,
            @Parameter(description = "304 instead of what the caller has: ETags, or * for any version")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String unless) {
        Renditions.Chosen chosen = Renditions.choose(accept);
        Stored head = Heads.visible(reader, viewer, id);
        trail.asks("format", chosen.mediaType().toString());
        trail.asks("viewAs", viewAs);
        trail.asks("asOf", asOf);
        Instant moment = Parameters.moment("asOf", asOf);
        Viewer eyes = viewAs == null ? viewer : ViewAs.eyes(viewer, head, viewAs, directory.get());
        byte[] body = moment == null
                ? written(chosen, head, eyes, trail)
                : written(
                        chosen,
                        reader.asOf(eyes, head.id(), moment).orElseThrow(ApiProblem::notFound),
                        List.of(),
                        eyes,
                        trail);
        // the framework compares ETags, but takes * for none
        boolean any = unless != null && unless.strip().equals("*");
        return ResponseEntity.status(any ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .contentType(chosen.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .eTag('"' + Sha256.hex(body) + '"')
                .body(any ? null : body);
    }

    private byte[] written(Renditions.Chosen chosen, Stored head, Viewer eyes, Trail trail) {
        List<Revision> annexes =
                reader.annexes(eyes, head.id()).stream().map(this::revision).toList();
        return written(chosen, head, annexes, eyes, trail);
    }

    private byte[] written(Renditions.Chosen chosen, Stored stored, List<Revision> annexes, Viewer eyes, Trail trail) {
        Revision shown = revision(stored);
        trail.shows(shown);
        annexes.forEach(trail::shows);
        return chosen.rendition().write(shown, annexes, eyes);
    }

    /** An older record has older pseudonyms; readers compare those of one version. */
    private Revision revision(Stored stored) {
        return PseudonymKeys.lifted(Heads.revision(stored), pseudonyms);
    }
}
