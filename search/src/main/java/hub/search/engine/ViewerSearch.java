package hub.search.engine;

import hub.model.marking.Token;
import hub.model.partner.Viewer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way to ask Elasticsearch for content. It adds the viewer's tokens as a positive filter around whatever was asked, so that a
 * document without one of them takes no part in totals, facets, scores or order.
 */
public final class ViewerSearch {
    /** The field that holds a document's audience, in every index. */
    public static final String TOKENS = "tokens";

    private static final Set<String> PARTS =
            Set.of("size", "sort", "search_after", "aggs", "highlight", "_source", "track_total_hits", "track_scores");

    private final Elastic elastic;

    public ViewerSearch(Elastic elastic) {
        this.elastic = elastic;
    }

    /**
     * Asks in the name of a viewer.
     *
     * @param query what to find within what the viewer may see; null for everything
     * @param request the rest of the search body: sort, size, aggregations; gets the query here
     * @throws SearchUnavailable if the answer would not be complete
     */
    public JsonNode search(Viewer viewer, String alias, @Nullable JsonNode query, ObjectNode request) {
        refuseEscapes(request);
        ObjectNode body = request.deepCopy();
        body.set("query", within(viewer, query));
        return elastic.search(alias, body);
    }

    /** What would look beyond the filter: suggesters, post filters, runtime fields, a global aggregation. */
    private static void refuseEscapes(ObjectNode request) {
        for (String part : request.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw new IllegalArgumentException("search body: " + part + " (expected one of " + PARTS + ")");
            }
        }
        if (request.path("aggs").findValue("global") != null) {
            throw new IllegalArgumentException("search body: a global aggregation (expected none)");
        }
    }

    static ObjectNode within(Viewer viewer, @Nullable JsonNode query) {
        List<String> tokens =
                viewer.tokens().stream().sorted().map(Token::value).toList();
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        filter.add(Json.object("terms", Json.object(TOKENS, Json.array(tokens))));
        if (query != null) {
            bool.putArray("must").add(query);
        }
        return Json.object("bool", bool);
    }
}
