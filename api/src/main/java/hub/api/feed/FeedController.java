package hub.api.feed;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.atom.AtomWriter;
import hub.model.audit.Action;
import hub.model.incident.Revision;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.IncidentQuery;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The newest changes of incidents as Atom and as CSV; an incident's annexes are entries of their own. */
@RestController
class FeedController {
    private static final String PATH = "/api/v1/feed";
    private static final int DEFAULT_LIMIT = 50;

    /** Of a page before compression; the incident that passes it is the last one. */
    private static final int MOST_BYTES = 8 << 20;

    private final Changes changes;

    FeedController(Changes changes) {
        this.changes = changes;
    }

    /** A page of the newest incidents as Atom (RFC 4287): what each incident is, and where the whole of it is. */
    @GetMapping(PATH + ".atom")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.SEARCH)
    @ApiResponse(
            responseCode = "200",
            description = "a page of the feed; Link has the next",
            content = @Content(mediaType = AtomWriter.MEDIA_TYPE, schema = @Schema(type = "string")))
    @NotModified
    ResponseEntity<InputStreamResource> atom(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Changes.Question question = question(q, limit, cursor);
        String incidents = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/api/v1/incidents/")
                .toUriString();
        FeedForm form = new FeedForm.Atom(
                viewer.agency() + "\n" + viewer.user() + "\n" + question.q(),
                "Incidents for " + viewer.agency() + (question.q().isBlank() ? "" : ": " + question.q()),
                ServletUriComponentsBuilder.fromRequest(request).toUriString(),
                new AtomWriter(incidents));
        return page(viewer, trail, request, question, form);
    }

    /** A page of the newest incidents as CSV: a row for each indicator, and one at least for each incident. */
    @GetMapping(PATH + ".csv")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.SEARCH)
    @ApiResponse(
            responseCode = "200",
            description = "a page of the feed; Link has the next",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @NotModified
    ResponseEntity<InputStreamResource> csv(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(viewer, trail, request, question(q, limit, cursor), new FeedForm.Csv());
    }

    private static Changes.Question question(@Nullable String q, @Nullable String limit, @Nullable String cursor) {
        int most = Parameters.number("limit", limit, 1, IncidentQuery.MAX_LIMIT, DEFAULT_LIMIT);
        return new Changes.Question(Objects.requireNonNullElse(q, ""), most, cursor);
    }

    private ResponseEntity<InputStreamResource> page(
            Viewer viewer, Trail trail, HttpServletRequest request, Changes.Question question, FeedForm form) {
        trail.asks("q", question.q());
        HttpHeaders headers = form.headers();
        Download file = Download.of(out -> {
            Page page = new Page(form, trail, out);
            String next = changes.read(viewer, question, page);
            page.end();
            if (next != null) {
                headers.add(HttpHeaders.LINK, "<" + after(request, next) + ">; rel=\"next\"");
            }
        });
        return file.answer(form.mediaType(), headers, request);
    }

    private static String after(HttpServletRequest request, String cursor) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("cursor", cursor)
                .toUriString();
    }

    /** Writes what comes, as long as there is room. */
    private static final class Page implements Changes.Taker {
        private final FeedForm form;
        private final Trail trail;
        private final OutputStream out;
        private boolean begun;
        private long bytes;

        Page(FeedForm form, Trail trail, OutputStream out) {
            this.form = form;
            this.trail = trail;
            this.out = out;
        }

        @Override
        public boolean take(Revision revision) throws IOException {
            begin(revision.provenance().received());
            trail.shows(revision);
            write(form.entry(revision));
            return bytes < MOST_BYTES;
        }

        void end() throws IOException {
            begin(Instant.EPOCH);
            write(form.end());
        }

        private void begin(Instant newest) throws IOException {
            if (!begun) {
                begun = true;
                write(form.head(newest));
            }
        }

        private void write(byte[] some) throws IOException {
            bytes += some.length;
            out.write(some);
        }
    }
}
