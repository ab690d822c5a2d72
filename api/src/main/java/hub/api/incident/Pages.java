package hub.api.incident;

import hub.api.cursor.CursorSeal;
import hub.api.trail.Trail;
import hub.journal.record.JournalJson;
import hub.model.partner.Viewer;
import hub.search.read.IncidentSearch;
import hub.search.read.Position;
import hub.search.read.SearchPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers searches page by page, whoever asks them. */
@Component
public final class Pages {
    private final IncidentSearch search;
    private final CursorSeal cursors;

    Pages(IncidentSearch search, CursorSeal cursors) {
        this.search = search;
        this.cursors = cursors;
    }

    /**
     * A page.
     *
     * @param headers where the next one is
     * @param body what is on it
     */
    public record Page(HttpHeaders headers, PageBody body) {}

    /** @param cursor of the page before; null for the first */
    public Page page(Viewer viewer, Trail trail, SearchParameters parameters, @Nullable String cursor) {
        Position after = cursor == null ? null : open(cursor, viewer, parameters);
        parameters.told(trail);
        SearchPage page = search.search(viewer, parameters.query(after));
        page.hits().forEach(hit -> trail.lists(hit.summary().id(), hit.summary().tlp()));
        Position end = page.next();
        String next = end == null ? null : cursors.seal(JournalJson.write(end), viewer, parameters.identity());
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            headers.add(HttpHeaders.LINK, "<" + parameters.address(next) + ">; rel=\"next\"");
        }
        return new Page(headers, PageBody.of(page, parameters.histogram() != null, next));
    }

    /** @throws hub.search.engine.InvalidQuery if this could never be answered */
    public void check(Viewer viewer, SearchParameters parameters) {
        search.search(viewer, parameters.query(null).limited(1));
    }

    private Position open(String cursor, Viewer viewer, SearchParameters parameters) {
        return JournalJson.read(cursors.open(cursor, viewer, parameters.identity()), Position.class);
    }
}
