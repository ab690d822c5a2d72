package hub.api.investigation;

import hub.api.access.Caller;
import hub.api.access.Needs;
import hub.api.cursor.EventSeal;
import hub.api.position.PositionTail;
import hub.api.problem.ApiProblem;
import hub.api.sse.Streams;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Server-sent events: what happens in an investigation, for those who take part in it. */
@RestController
class EventsController {
    private final CaseStream.Parts parts;
    private final Streams streams;

    EventsController(
            Happenings happenings,
            InvestigationDesk desk,
            InvestigationTail tail,
            PositionTail positions,
            EventSeal seal,
            Streams streams,
            Clock clock) {
        this.parts = new CaseStream.Parts(happenings, desk, tail, positions, seal, clock);
        this.streams = streams;
    }

    /** Events from now on, or from behind the one named; the last one says that the caller's agency takes no part any more. */
    @GetMapping(path = InvestigationsController.PATH + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    void events(
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Caller caller,
            Trail trail,
            @PathVariable String id,
            @Parameter(description = "the id of the last event that the reader has")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId) {
        Agreement agreement = parts.desk().agreement(viewer, id);
        trail.names(id);
        if (!CaseStream.takesPart(agreement, viewer)) {
            String message = viewer.agency() + " takes no part any more (expected a member, or one who is invited)";
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", message);
        }
        Optional<EventPlace> had = Optional.ofNullable(lastEventId)
                .filter(given -> !given.isEmpty())
                .map(given -> open(given, viewer, agreement.id()));
        EventPlace place = had.orElseGet(
                () -> new EventPlace(agreement.id(), parts.happenings().latest(viewer, agreement.id())));
        streams.open(
                request,
                response,
                caller,
                had.isPresent() ? null : parts.seal().seal(place.bytes(), viewer),
                sink -> new CaseStream(parts, caller, sink, place)::run);
    }

    private EventPlace open(String given, Viewer viewer, InvestigationId id) {
        return parts.seal()
                .open(given, viewer)
                .flatMap(bytes -> EventPlace.of(bytes, id))
                .orElseThrow(() -> ApiProblem.of(
                        ProblemCode.INVALID_CURSOR,
                        "Last-Event-ID",
                        "Last-Event-ID: not one of these events for you (expected the id of an event that you got)"));
    }
}
