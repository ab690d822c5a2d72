package hub.api.saved;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.incident.Pages;
import hub.api.incident.SearchParameters;
import hub.api.request.BodyBytes;
import hub.api.request.IdempotencyKeys;
import hub.api.request.JsonBody;
import hub.api.request.Parameters;
import hub.api.request.Version;
import hub.api.saved.SearchBody.ListBody;
import hub.api.saved.SearchBody.RunBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.saved.Owner;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.search.read.SavedSearchReader;
import hub.search.read.SavedSearchReader.Found;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches that are kept: listed, and made. */
@RestController
class SavedSearchesController {
    static final String PATH = "/api/v1/searches";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = SavedSearchReader.MAX_SEARCHES - 1;

    private final SavedSearchReader reader;
    private final SavedSearchDesk desk;
    private final Pages pages;
    private final CursorSeal cursors;
    private final IdempotencyKeys keys;

    SavedSearchesController(
            SavedSearchReader reader, SavedSearchDesk desk, Pages pages, CursorSeal cursors, IdempotencyKeys keys) {
        this.reader = reader;
        this.desk = desk;
        this.pages = pages;
        this.cursors = cursors;
        this.keys = keys;
    }

    /** A page of those that the caller may see, the newest first. */
    @GetMapping(PATH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    ListBody searches(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        List<Found> read = reader.searches(viewer, null, cursors.place(cursor, viewer, PATH), size + 1);
        Slice<Found> page = cursors.slice(read, size, Found::place, viewer, PATH);
        List<SearchBody> searches = page.shown().stream()
                .flatMap(found -> desk.shown(found).stream())
                .map(search -> SearchBody.of(search, viewer))
                .toList();
        return new ListBody(searches, page.next());
    }

    /** Keeps a search, and asks it over all history. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKeys.HEADER,
            description = "the same key and body within a day is the same search",
            schema = @Schema(type = "string"))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SearchFields.class)))
    ResponseEntity<RunBody> save(Viewer viewer, Trail trail, HttpServletRequest request) throws InterruptedException {
        byte[] bytes = BodyBytes.of(request, Json.MAX_BYTES);
        SearchFields fields = JsonBody.read(bytes, SearchFields.NAMES, SearchFields::read);
        fields.requireNoSubscriber();
        SearchParameters parameters = fields.parameters(null, null);
        Instant now = desk.now();
        // a question that cannot be answered is not kept, so it is asked first
        Pages.Page page = pages.page(viewer, trail, parameters, null);
        SavedSearch saved = keys.once(viewer.agency(), IdempotencyKeys.of(request), bytes, () -> {
            desk.requireRoom(viewer);
            SavedSearchId id = SavedSearchId.of(UUID.randomUUID());
            SavedSearch made = new SavedSearch(
                    id, Owner.of(viewer), 1, now, now, fields.title(), fields.question(), fields.readers(viewer));
            desk.take(viewer, made);
            desk.ran(viewer, made, now);
            return made;
        });
        SearchBody body = SearchBody.of(saved, viewer);
        trail.names(body.id());
        return ResponseEntity.created(URI.create(PATH + "/" + body.id()))
                .eTag(Version.of(body).etag())
                .headers(page.headers())
                .body(new RunBody(body, null, page.body()));
    }
}
