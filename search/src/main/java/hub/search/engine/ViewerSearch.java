package hub.search.engine;

import com.google.common.collect.Sets;
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

    /** {@link #PARTS}, and what ends a part of many early: after so many documents within the filter. */
    private static final Set<String> MANY_PARTS = Sets.union(PARTS, Set.of("terminate_after", "collapse"));

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
        return elastic.search(alias, body(viewer, new Question(query, request), PARTS));
    }

    /**
     * One of many questions.
     *
     * @param query what to find within what the viewer may see; null for everything
     * @param request the rest of the search body
     */
    public record Question(@Nullable JsonNode query, ObjectNode request) {}

    /**
     * Asks many questions in one request, each within the same filter; the answers have their order.
     *
     * @throws SearchUnavailable if any answer would not be complete
     */
    public List<JsonNode> searches(Viewer viewer, String alias, List<Question> questions) {
        return questions.isEmpty()
                ? List.of()
                : elastic.searches(
                        alias,
                        questions.stream()
                                .map(question -> body(viewer, question, MANY_PARTS))
                                .toList());
    }

    private static ObjectNode body(Viewer viewer, Question question, Set<String> parts) {
        refuseEscapes(question.request(), parts);
        ObjectNode body = question.request().deepCopy();
        body.set("query", within(viewer, question.query()));
        return body;
    }

    /** What would look beyond the filter: suggesters, post filters, runtime fields, a global aggregation. */
    private static void refuseEscapes(ObjectNode request, Set<String> parts) {
        for (String part : request.propertyNames()) {
            if (!parts.contains(part)) {
                throw new IllegalArgumentException("search body: " + part + " (expected one of " + parts + ")");
            }
        }
        if (request.path("collapse").has("inner_hits")) {
            throw new IllegalArgumentException("search body: inner_hits (expected none)");
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
