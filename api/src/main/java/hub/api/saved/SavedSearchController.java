package hub.api.saved;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.incident.Pages;
import hub.api.request.Edits;
import hub.api.request.JsonBody;
import hub.api.request.MergePatch;
import hub.api.request.Version;
import hub.api.saved.SearchBody.RunBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.saved.SavedSearch;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One saved search: read and asked by its audience, changed and deleted by who made it. */
@RestController
class SavedSearchController {
    private static final String PATH = SavedSearchesController.PATH + "/{id}";

    private final SavedSearchDesk desk;
    private final Pages pages;

    SavedSearchController(SavedSearchDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** One saved search. */
    @GetMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    ResponseEntity<SearchBody> search(Viewer viewer, @PathVariable String id) {
        return answer(SearchBody.of(desk.find(viewer, id), viewer));
    }

    /** Asks a saved search: only for what is new since the caller asked it last, if she did. */
    @PostMapping(PATH + "/run")
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    ResponseEntity<RunBody> run(
            Viewer viewer, Trail trail, @PathVariable String id, @RequestParam(required = false) @Nullable String limit)
            throws InterruptedException {
        SavedSearch search = desk.find(viewer, id);
        Instant now = desk.now();
        Instant since = desk.since(viewer, search).orElse(null);
        String updatedSince = since == null ? null : since.toString();
        Pages.Page page = pages.page(viewer, trail, SearchFields.of(search).parameters(updatedSince, limit), null);
        trail.asks("search", id);
        desk.ran(viewer, search, now);
        return ResponseEntity.ok()
                .headers(page.headers())
                .body(new RunBody(SearchBody.of(search, viewer), since, page.body()));
    }

    /** Changes a saved search, for who made it. */
    @PatchMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @Edits
    @RequestBody(
            required = true,
            description = "a merge patch (RFC 7396) of what was stated",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<SearchBody> change(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        SavedSearch search = begin(viewer, request, id);
        ObjectNode patched = MergePatch.apply(SearchFields.of(search).json(), JsonBody.object(request));
        SearchFields fields = JsonBody.read(patched, SearchFields.NAMES, SearchFields::read);
        fields.requireNoSubscriber();
        pages.check(viewer, fields.parameters(null, null));
        SavedSearch next = search.with(fields.title(), fields.question(), fields.readers(viewer), desk.now());
        desk.take(viewer, next);
        trail.names(id);
        return answer(SearchBody.of(next, viewer));
    }

    /** Deletes a saved search, for who made it, and shows it for the last time. */
    @DeleteMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @Edits
    SearchBody delete(Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String id)
            throws InterruptedException {
        SavedSearch search = begin(viewer, request, id);
        desk.take(viewer, search.deleted(desk.now()));
        trail.names(id);
        return SearchBody.of(search, viewer);
    }

    private SavedSearch begin(Viewer viewer, HttpServletRequest request, String id) {
        SavedSearch search = desk.find(viewer, id);
        SavedSearchDesk.requireOwn(viewer, search);
        Version.of(SearchBody.of(search, viewer)).require(request);
        return search;
    }

    private static ResponseEntity<SearchBody> answer(SearchBody body) {
        return ResponseEntity.ok().eTag(Version.of(body).etag()).body(body);
    }
}
