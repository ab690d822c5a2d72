package hub.api.stream;

import hub.api.access.Caller;
import hub.api.access.Needs;
import hub.api.cursor.EventSeal;
import hub.api.problem.ApiProblem;
import hub.api.sse.Streams;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.query.QueryParser;
import hub.search.query.ValueRecognizer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Server-sent events: what happens to the incidents that the caller may see. */
@RestController
class StreamController {
    private final EventStream.Parts parts;
    private final Streams streams;
    private final ValueRecognizer recognizer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StreamController(
            Recent recent,
            CatchUp catchUp,
            Heads heads,
            EventSeal seal,
            Streams streams,
            ValueRecognizer recognizer,
            Clock clock) {
        this.recognizer = recognizer;
        this.clock = clock;
        this.parts = new EventStream.Parts(recent, catchUp, heads, seal);
        this.streams = streams;
    }

    /** Events from now on, or from behind the one named, of what a query finds; an incident's annexes have events of their own. */
    @GetMapping(path = "/api/v1/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOK)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    void feed(
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Caller caller,
            Trail trail,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "the id of the last event that the reader has")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId) {
        trail.asks("q", q);
        Wanted wanted = q == null ? Wanted.ALL : wanted(q, viewer);
        Recent.Mark end = parts.recent()
                .end()
                .orElseThrow(
                        () -> ApiProblem.of(ProblemCode.UNAVAILABLE, "", "the log is not being read yet; try again"));
        Optional<Place> had =
                Optional.ofNullable(lastEventId).filter(id -> !id.isEmpty()).map(id -> open(id, viewer, end.place()));
        streams.open(
                request,
                response,
                caller,
                had.isPresent() ? null : start(end.place(), viewer),
                sink -> new EventStream(parts, caller, sink, wanted, had.orElse(end.place()))::run);
    }

    /** What the query finds, if the stream begins now. */
    private Wanted wanted(String q, Viewer viewer) {
        return Wanted.of(new QueryParser(recognizer.as(viewer)).parse(q, clock.instant()), parts.heads());
    }

    /** Where a stream begins must not tell whether anything happened since another began. */
    private String start(Place place, Viewer viewer) {
        return parts.seal().seal(place.bytes(random.nextLong()), viewer);
    }

    private Place open(String id, Viewer viewer, Place now) {
        return parts.seal()
                .open(id, viewer)
                .flatMap(bytes -> Place.of(bytes, IncidentTail.LOG.size()))
                .filter(place -> place.epoch() == now.epoch())
                .orElseThrow(() -> ApiProblem.of(
                        ProblemCode.INVALID_CURSOR,
                        "Last-Event-ID",
                        "Last-Event-ID: not one of this feed's for you (expected the id of an event that you got)"));
    }
}
