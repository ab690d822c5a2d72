package hub.search.read;

import hub.model.partner.Viewer;
import hub.model.saved.Owner;
import hub.model.saved.SavedSearchId;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.index.SavedSearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads saved searches. What the viewer may not see is not there. */
public final class SavedSearchReader {
    /** Of saved searches in one answer. */
    public static final int MAX_SEARCHES = 101;

    private final ViewerSearch search;

    public SavedSearchReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * A saved search as the index keeps it.
     *
     * @param place what the next page starts after
     * @param record the stored JSON of the {@code SavedSearch}
     */
    public record Found(String place, byte[] record) {}

    /**
     * The saved searches, the newest first.
     *
     * @param owner only this one's; null for all
     * @param after the place to start after; null for the first
     * @param limit at most {@value #MAX_SEARCHES}
     */
    public List<Found> searches(Viewer viewer, @Nullable Owner owner, @Nullable String after, int limit) {
        if (limit < 1 || limit > MAX_SEARCHES) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + MAX_SEARCHES + ")");
        }
        ArrayNode filter = Json.array(List.of()).add(Json.term("kind", SavedSearchIndex.SEARCH));
        if (owner != null) {
            filter.add(Json.term("owner", owner.toString()));
        }
        return read(viewer, filter, limit, after);
    }

    public Optional<Found> find(Viewer viewer, SavedSearchId id) {
        ArrayNode filter = Json.array(List.of())
                .add(Json.term("kind", SavedSearchIndex.SEARCH))
                .add(Json.term("search", id.value()));
        return read(viewer, filter, 1, null).stream().findFirst();
    }

    /** When the viewer herself last asked it. */
    public Optional<Instant> lastRun(Viewer viewer, SavedSearchId id) {
        ArrayNode filter = Json.array(List.of())
                .add(Json.term("kind", SavedSearchIndex.RUN))
                .add(Json.term("search", id.value()))
                .add(Json.term("owner", Owner.of(viewer).toString()));
        return hits(viewer, filter, 1, null)
                .valueStream()
                .map(hit -> Instant.parse(hit.path("_source").path("at").asString()))
                .findFirst();
    }

    private List<Found> read(Viewer viewer, ArrayNode filter, int limit, @Nullable String after) {
        List<Found> found = new ArrayList<>();
        for (JsonNode hit : hits(viewer, filter, limit, after)) {
            JsonNode source = hit.path("_source");
            found.add(new Found(source.path("place").asString(), Json.bytes(source.path("record"))));
        }
        return found;
    }

    private JsonNode hits(Viewer viewer, ArrayNode filter, int limit, @Nullable String after) {
        ObjectNode body = Json.object().put("size", limit).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("place", Json.object().put("order", "desc")));
        if (after != null) {
            body.putArray("search_after").add(after);
        }
        ObjectNode bool = Json.object("bool", Json.object("filter", filter));
        return search.search(viewer, Indices.SEARCHES.alias(), bool, body)
                .path("hits")
                .path("hits");
    }
}
