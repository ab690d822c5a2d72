package hub.api.feed;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Json;
import hub.formats.misp.MispFeedWriter;
import hub.formats.misp.MispWriter;
import hub.model.audit.Action;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The files of a MISP feed: a list of the newest events, the hashes of their values, and each event. */
@RestController
class MispFeedController {
    static final String PATH = "/api/v1/feed/misp";

    /** Of events in the list. */
    private static final int MOST_EVENTS = 10_000;

    /** Of events whose values are hashed: they are read whole for that. */
    private static final int MOST_HASHED = 2_000;

    private final MispEvents events;
    private final Changes changes;

    MispFeedController(MispEvents events, Changes changes) {
        this.events = events;
        this.changes = changes;
    }

    /** What MISP asks first: the newest events, each under its UUID. */
    @GetMapping(PATH + "/manifest.json")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    @Costs(Costs.BULK)
    @ApiResponse(
            responseCode = "200",
            description = "the events by their UUIDs",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @NotModified
    ResponseEntity<InputStreamResource> manifest(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @Parameter(description = NotModified.UNLESS)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String unless) {
        Download file = Download.of(out -> {
            Joined members = new Joined(out, "{", "}");
            events.read(viewer, "", MOST_EVENTS, (summary, head) -> {
                trail.shows(summary.id(), Tlp.parse(summary.tlp()).orElse(Tlp.RED));
                members.add('"' + head.eventId() + "\":", Json.write(MispFeedWriter.manifest(head)));
            });
            members.end();
        });
        return answer(file, MediaType.APPLICATION_JSON, request, unless);
    }

    /** With what MISP finds out that it has a value already, without the value. */
    @GetMapping(PATH + "/hashes.csv")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.BULK)
    @ApiResponse(
            responseCode = "200",
            description = "lines of an MD5 and the UUID of the event that has its value",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @NotModified
    ResponseEntity<InputStreamResource> hashes(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @Parameter(description = NotModified.UNLESS)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String unless) {
        Download file = Download.of(out -> changes.read(viewer, "", MOST_HASHED, null, revision -> {
            trail.shows(revision);
            out.write(MispFeedWriter.hashes(revision).getBytes(StandardCharsets.US_ASCII));
            return true;
        }));
        return answer(file, new MediaType("text", "csv", StandardCharsets.UTF_8), request, unless);
    }

    /** One event, as {@code application/vnd.misp+json} of its incident. */
    @GetMapping(PATH + "/{uuid}.json")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @ApiResponse(
            responseCode = "200",
            description = "the event",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @NotModified
    ResponseEntity<InputStreamResource> event(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @PathVariable String uuid,
            @Parameter(description = NotModified.UNLESS)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String unless) {
        Revision revision = events.event(viewer, uuid).orElseThrow(ApiProblem::notFound);
        trail.shows(revision);
        Download file = Download.of(out -> out.write(Json.write(MispWriter.event(revision))));
        return answer(file, MediaType.APPLICATION_JSON, request, unless);
    }

    private static ResponseEntity<InputStreamResource> answer(
            Download file, MediaType type, HttpServletRequest request, @Nullable String unless) {
        return file.answer(type, new HttpHeaders(), unless, request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }
}
