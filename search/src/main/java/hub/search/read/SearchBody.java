package hub.search.read;

import hub.search.engine.Json;
import hub.search.query.ElasticQueries;
import hub.search.query.Node;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The request behind a page. */
final class SearchBody {
    private static final int MAX_HIGHLIGHTED = 500_000;
    private static final int FRAGMENT = 160;
    private static final int FRAGMENTS = 3;

    private SearchBody() {}

    /** Asks for one hit more than shown, to know whether there is a next page. */
    static ObjectNode bare(IncidentQuery query, Sort sort) {
        ObjectNode body = whole(query, sort);
        body.putObject("_source").set("excludes", Json.array(List.of("record", "text", "indicator", "address")));
        return body;
    }

    /** With all that a page shows. */
    static ObjectNode of(IncidentQuery query, Sort sort, Node node, Counting counting) {
        ObjectNode body = bare(query, sort).put("track_total_hits", true);
        ObjectNode aggregations = counting.aggregations(Counting.MAX_VALUES);
        if (!aggregations.isEmpty()) {
            body.set("aggs", aggregations);
        }
        if (ElasticQueries.scores(node)) {
            body.set("highlight", highlight(node));
        }
        return body;
    }

    /** No hits. */
    static ObjectNode counts(Counting counting, int most) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
        body.set("aggs", counting.aggregations(most));
        return body;
    }

    /** What owners say of suppliers, and nothing else of their incidents. */
    static ObjectNode contexts(IncidentQuery query, Sort sort) {
        ObjectNode body = Json.object().put("size", query.limit()).put("track_total_hits", false);
        body.putArray("sort").addAll(sort.clauses());
        body.set("_source", Json.array(List.of("id", "owner", "tlp", "updated", "contexts")));
        return body;
    }

    /** The whole source: cutting it down would make Elasticsearch print the record's numbers anew, and round them. */
    static ObjectNode whole(IncidentQuery query, Sort sort) {
        ObjectNode body = Json.object().put("size", query.limit() + 1).put("track_total_hits", false);
        body.putArray("sort").addAll(sort.clauses());
        if (query.after() != null) {
            ArrayNode after = body.putArray("search_after");
            query.after().after().forEach(value -> after.addPOJO(value));
        }
        return body;
    }

    /** Of title and text, by the query alone: looking for a viewer's thousand tokens in each hit made a fifth of the whole search. */
    static ObjectNode highlight(Node node) {
        ObjectNode highlight = Json.object().put("type", "unified").put("max_analyzed_offset", MAX_HIGHLIGHTED);
        highlight.set("pre_tags", Json.array(List.of(String.valueOf(Highlight.START))));
        highlight.set("post_tags", Json.array(List.of(String.valueOf(Highlight.END))));
        highlight.set("highlight_query", ElasticQueries.of(node));
        ObjectNode fields = highlight.putObject("fields");
        fields.putObject("title").put("number_of_fragments", 0);
        fields.putObject("text").put("number_of_fragments", FRAGMENTS).put("fragment_size", FRAGMENT);
        return highlight;
    }
}
