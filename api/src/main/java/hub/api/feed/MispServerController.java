package hub.api.feed;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.formats.misp.MispFeedWriter;
import hub.formats.misp.MispWriter;
import hub.model.audit.Action;
import hub.model.incident.Revision;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.Position;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What another MISP asks of a MISP server that it pulls from; its address is that of the feed. */
@RestController
class MispServerController {
    private static final String EVENTS = MispFeedController.PATH + "/events";

    /** Whose answers these resemble. */
    private static final String VERSION = "2.5.0";

    private final MispEvents events;
    private final Changes changes;

    MispServerController(MispEvents events, Changes changes) {
        this.events = events;
        this.changes = changes;
    }

    /** What a MISP asks first; nothing can be pushed. */
    @GetMapping(MispFeedController.PATH + "/servers/getVersion")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    SortedMap<String, Object> version() {
        // in an order, so that every process answers the same bytes
        return new TreeMap<>(
                Map.of("version", VERSION, "perm_sync", false, "perm_sighting", false, "perm_galaxy_editor", false));
    }

    /** All events, with their time stamps: a MISP decides by them which it reads. */
    @PostMapping(path = EVENTS + "/index", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    @Costs(Costs.BULK)
    @RequestBody(
            required = true,
            description = "minimal and published, whatever their values: there is nothing else",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "200",
            description = "uuid, timestamp and so on of each event",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(type = "object"))))
    ResponseEntity<InputStreamResource> index(Viewer viewer, Trail trail, HttpServletRequest request) {
        JsonBody.read(request, Set.of("minimal", "published"), (in, findings) -> {
            in.raw("minimal");
            in.raw("published");
            return true;
        });
        return answer(request, out -> {
            Joined list = new Joined(out, "[", "]");
            events.read(viewer, "", Integer.MAX_VALUE, (summary, head) -> {
                trail.lists(summary.id(), summary.tlp());
                list.add("", Json.write(MispFeedWriter.index(head)));
            });
            list.end();
        });
    }

    /** One event, for a MISP that pulls. */
    @GetMapping({EVENTS + "/{uuid}", EVENTS + "/view/{uuid}"})
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @ApiResponse(
            responseCode = "200",
            description = "the event",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<InputStreamResource> event(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String uuid) {
        Revision revision = events.event(viewer, uuid).orElseThrow(ApiProblem::notFound);
        trail.shows(revision);
        return answer(request, out -> out.write(Json.write(MispWriter.event(revision))));
    }

    /** The same with what a MISP wants besides, {@code /deleted[]:1}, and the hub does not have. The description cannot name paths of any length. */
    @GetMapping(EVENTS + "/view/{uuid}/**")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Hidden
    ResponseEntity<InputStreamResource> eventWithWishes(
            Viewer viewer, Trail trail, HttpServletRequest request, @PathVariable String uuid) {
        return event(viewer, trail, request, uuid);
    }

    /** Events whole, the newest change first, for a MISP that pulls. */
    @PostMapping(path = EVENTS + "/restSearch", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.BULK)
    @RequestBody(
            required = true,
            description =
                    "returnFormat (json), page, limit, uuid or eventid, timestamp, publish_timestamp or last, published",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "200",
            description = "response, a list of events",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<InputStreamResource> search(Viewer viewer, Trail trail, HttpServletRequest request) {
        RestSearch asked = JsonBody.read(request, RestSearch.NAMES, RestSearch::read);
        return answer(request, out -> {
            Joined list = new Joined(out, "{\"response\":[", "]}");
            found(viewer, asked, revision -> {
                if (events.holds(viewer, revision)) {
                    trail.shows(revision);
                    list.add("", Json.write(MispWriter.event(revision)));
                }
                return true;
            });
            list.end();
        });
    }

    private void found(Viewer viewer, RestSearch asked, Changes.Taker taker) throws IOException {
        if (!asked.uuids().isEmpty()) {
            for (String uuid : asked.uuids()) {
                Revision revision = events.event(viewer, uuid).orElse(null);
                if (revision != null) {
                    taker.take(revision);
                }
            }
            return;
        }
        int before = (asked.page() - 1) * asked.limit();
        Position place = events.behind(viewer, asked.q(), before);
        if (before == 0 || place != null) {
            changes.read(viewer, asked.q(), asked.limit(), place, taker);
        }
    }

    private static ResponseEntity<InputStreamResource> answer(HttpServletRequest request, Download.Writing writing) {
        return Download.of(writing).whole(MediaType.APPLICATION_JSON, new HttpHeaders(), request);
    }
}
