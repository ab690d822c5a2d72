package hub.search.read;

import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an agency is told. Whether what a notice is about may still be seen, is for others to ask. */
public final class NoticeReader {
    /** Of notices in one answer. */
    public static final int MOST = 101;

    private final ViewerSearch search;

    public NoticeReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * A notice as the index keeps it.
     *
     * @param item null if it is about the agreement
     * @param by null for the hub
     * @param place what the next page starts after
     */
    public record Found(
            String id,
            String investigation,
            @Nullable String item,
            long revision,
            String reason,
            @Nullable String by,
            Instant at,
            String place) {}

    /**
     * What the viewer's agency is told by now, the newest first.
     *
     * @param since only what is later than this; null for all
     * @param now what is due later is not told yet
     * @param after the place to start after; null for the first
     * @param limit at most {@value #MOST}
     */
    public List<Found> notices(Viewer viewer, @Nullable Instant since, Instant now, @Nullable String after, int limit) {
        ObjectNode bounds = Json.object().put("lte", now.toString());
        if (since != null) {
            bounds.put("gt", since.toString());
        }
        ArrayNode filter = Json.array(List.of()).add(Json.object("range", Json.object("at", bounds)));
        ObjectNode body = Json.object().put("size", limit).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("place", Json.object().put("order", "desc")));
        if (after != null) {
            body.putArray("search_after").add(after);
        }
        ObjectNode bool = Json.object("bool", Json.object("filter", filter));
        return search.search(viewer, Indices.NOTICES.alias(), bool, body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> found(hit.path("_source")))
                .toList();
    }

    private static Found found(JsonNode source) {
        return new Found(
                source.path("id").asString(),
                source.path("investigation").asString(),
                source.has("item") ? source.path("item").asString() : null,
                source.path("revision").asLong(),
                source.path("reason").asString(),
                source.has("by") ? source.path("by").asString() : null,
                Instant.parse(source.path("at").asString()),
                source.path("place").asString());
    }
}
