package hub.api.taxii;

import hub.api.cursor.CursorSeal;
import hub.api.taxii.Collections.Collection;
import hub.api.trail.Trail;
import hub.formats.stix.object.TlpMarkings;
import hub.model.incident.IncidentId;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.search.feed.Micros;
import hub.search.read.FeedReader;
import hub.search.read.FeedReader.Item;
import hub.search.read.FeedReader.Page;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads a page of a collection. Where it starts is in the address alone, so that the same request can be made again. */
@Component
class FeedPages {
    private static final String STRICT = TlpMarkings.id(Tlp.AMBER_STRICT);

    private final FeedReader reader;
    private final CursorSeal cursors;

    FeedPages(FeedReader reader, CursorSeal cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * A page.
     *
     * @param next where the next one starts; null if this is the last
     */
    record Read(Page page, @Nullable String next) {
        /** With the headers of TAXII 2.1 section 3.4; an empty page has no first object and no last. */
        <T> ResponseEntity<T> answer(T body) {
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
            if (!page.items().isEmpty()) {
                answer.header(Taxii.FIRST, added(page.items().getFirst()));
                answer.header(Taxii.LAST, added(page.items().getLast()));
            }
            return answer.body(body);
        }

        static String added(Item item) {
            return Taxii.timestamp(Micros.instant(item.added()));
        }
    }

    FeedReader reader() {
        return reader;
    }

    /** @throws hub.api.problem.ApiProblem INVALID_CURSOR if {@code next} is another viewer's, or of other filters */
    Read read(Viewer viewer, Trail trail, Collection collection, Filters filters, @Nullable String next) {
        String query = "taxii " + collection.id() + "\n" + filters.text();
        Long after = cursors.number(next, viewer, query);
        Page page = reader.page(viewer, collection.token(), filters.after(after), filters.limit());
        trail.asks("collection", collection.alias());
        page.items().forEach(item -> show(trail, item));
        gone(page).forEach(id -> trail.removes(new IncidentId(id)));
        if (!page.more() || page.items().isEmpty()) {
            return new Read(page, null);
        }
        return new Read(page, cursors.seal(Long.toString(page.items().getLast().added()), viewer, query));
    }

    /** The incidents of which the page has revoked objects and no others; a manifest does not say what is revoked. */
    private static Set<String> gone(Page page) {
        Set<String> gone = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        page.items().forEach(item -> (isRevoked(item) ? gone : there).add(item.incident()));
        gone.removeAll(there);
        return gone;
    }

    private static boolean isRevoked(Item item) {
        return item.object() != null && item.revoked();
    }

    /** A manifest shows no marking: it counts as the strictest. */
    private static void show(Trail trail, Item item) {
        boolean strict = item.object() == null || item.object().contains(STRICT);
        trail.shows(new IncidentId(item.incident()), strict ? Tlp.AMBER_STRICT : null);
    }
}
