package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over the items of all investigations that the caller's agency knows. */
@RestController
class ItemSearchController {
    static final String PATH = InvestigationsController.PATH + "/items";

    private final ItemSearchDesk desk;

    ItemSearchController(ItemSearchDesk desk) {
        this.desk = desk;
    }

    /** A page of the items of all investigations that a search finds, with its total, counts and timeline. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    byte[] items(
            Viewer viewer,
            Trail trail,
            @Parameter(description = "in the query language, over the fields of items")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "true: only what is late") @RequestParam(required = false) @Nullable
                    String overdue,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.answer(viewer, trail, null, new ItemSearchDesk.Asked(q, overdue, sort, limit, cursor));
    }
}
