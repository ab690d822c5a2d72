package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.request.JsonBody;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.NoticeReader;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What the caller's agency is told of joint investigations. */
@RestController
class NotificationsController {
    static final String PATH = "/api/v1/notifications";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = NoticeReader.MOST - 1;

    private final NotificationDesk desk;
    private final CursorSeal cursors;

    NotificationsController(NotificationDesk desk, CursorSeal cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    /** A page, the newest first; what one may not see any more is not told. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    byte[] notifications(
            Viewer viewer,
            Trail trail,
            @Parameter(description = "only later ones, RFC 3339") @RequestParam(required = false) @Nullable
                    String since,
            @Parameter(description = "true: only what one has not read") @RequestParam(required = false) @Nullable
                    String unread,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Instant asked = Parameters.moment("since", since);
        boolean only = Parameters.flag("unread", unread);
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        String query = PATH + " " + asked + " " + only;
        String after = cursors.place(cursor, viewer, query);
        Instant read = desk.read(viewer).orElse(null);
        Instant begin = only ? later(asked, read) : asked;
        List<NotificationDesk.Told> told = desk.told(viewer, begin, desk.now(), after, size + 1);
        Slice<NotificationDesk.Told> page = cursors.slice(told, size, NotificationDesk.Told::place, viewer, query);
        page.shown().forEach(one -> note(trail, one));
        ObjectNode body = Json.object();
        body.set("notifications", Fill.array(page.shown(), one -> one.body(read)));
        body.setAll(new Fill().time("readUpTo", read).done());
        return Json.write(page.next() == null ? body : body.put("next", page.next()));
    }

    /** Notes that one has read up to a time, for oneself alone. */
    @PostMapping(
            path = PATH + "/read",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SAVE)
    @RequestBody(
            required = true,
            description = "upTo, the time of the newest notification that was read",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    byte[] read(Viewer viewer, HttpServletRequest request) throws InterruptedException {
        Instant now = desk.now();
        Instant upTo = JsonBody.read(JsonBody.object(request), Set.of("upTo"), (in, findings) -> {
            in.require("upTo", JsonBody.PAST);
            return JsonBody.past(in, "upTo", now);
        });
        return Json.write(new Fill().time("readUpTo", desk.read(viewer, upTo)).done());
    }

    private static void note(Trail trail, NotificationDesk.Told told) {
        if (told.item() == null) {
            InvestigationDesk.note(trail, told.agreement());
        } else {
            InvestigationDesk.note(trail, told.item());
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
