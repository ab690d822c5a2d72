package hub.api.saved;

import hub.api.trail.Trail;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.read.IncidentSearch;
import hub.search.read.SearchPage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a saved search finds now for whoever asks, where it is the beginning of something else. */
@Component
public final class SavedHits {
    private final SavedSearchDesk desk;
    private final IncidentSearch search;

    SavedHits(SavedSearchDesk desk, IncidentSearch search) {
        this.desk = desk;
        this.search = search;
    }

    /**
     * The first of what is found.
     *
     * @param title of the search
     * @param incidents in the search's own order
     * @param total how many there are that she may see
     */
    public record Hits(String title, List<IncidentId> incidents, long total) {}

    /**
     * Asks over all history, and is no run of it.
     *
     * @param limit of incidents
     * @return empty if she does not see the search
     */
    public Optional<Hits> of(Viewer viewer, Trail trail, String id, int limit) {
        return desk.seen(viewer, id).map(saved -> {
            trail.asks("search", id);
            SearchPage page = search.search(
                    viewer,
                    SearchFields.of(saved).parameters(null, null).query(null).limited(limit));
            List<IncidentId> incidents =
                    page.hits().stream().map(hit -> hit.summary().id()).toList();
            return new Hits(saved.title(), incidents, page.total());
        });
    }
}
