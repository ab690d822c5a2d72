package hub.search.read;

import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.InvalidQuery;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.query.ElasticQueries;
import hub.search.query.Node;
import hub.search.query.QueryParser;
import hub.search.read.ItemQuery.OnHold;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds items of joint investigations: each as it stands, or as the viewer's agency kept it when it stopped taking part, by the words that it had
 * then. What is not shown to her does not count.
 */
public final class ItemSearch {
    private final ViewerSearch search;
    private final ItemScope scope;
    private final InstantSource clock;

    public ItemSearch(Elastic elastic, InstantSource clock) {
        this.search = new ViewerSearch(elastic);
        this.scope = new ItemScope(search);
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @throws InvalidQuery if the query says what the hub does not answer
     * @throws hub.search.engine.SearchUnavailable if there is no complete answer
     */
    public ItemPage search(Viewer viewer, ItemQuery query, OnHold onHold) {
        Position after = query.after();
        Instant now = after == null ? clock.instant() : after.now();
        Node node = QueryParser.ofItems().parse(query.q(), now);
        ItemSort sort = order(query, node);
        ObjectNode asked = Json.object();
        asked.putArray("must").add(ElasticQueries.of(node));
        ArrayNode filter = asked.putArray("filter");
        if (query.overdue()) {
            filter.add(Json.terms("state", List.of("open", "in-progress", "overdue")))
                    .add(Json.object("range", Json.object("due", Json.object().put("lt", now.toString()))));
        }
        ObjectNode shown = scope.within(viewer, query.investigation(), onHold, asked);
        JsonNode counts = ask(viewer, shown, ItemCounts.request(query.investigation() == null));
        ItemCounts counted = ItemCounts.of(counts);
        JsonNode page = ask(viewer, shown, request(query, node, sort, counted));
        return counted.page(page, query, now);
    }

    private JsonNode ask(Viewer viewer, ObjectNode filter, ObjectNode body) {
        return search.search(viewer, Indices.ITEMS.alias(), filter, body);
    }

    private static ItemSort order(ItemQuery query, Node node) {
        ItemSort fitting = ElasticQueries.scores(node) ? ItemSort.RELEVANCE : ItemSort.NEWEST;
        return query.sort() == null ? fitting : query.sort();
    }

    /** One more than shown, to know whether there is a next page. */
    private static ObjectNode request(ItemQuery query, Node node, ItemSort sort, ItemCounts counted) {
        ObjectNode body = Json.object().put("size", query.limit() + 1).put("track_total_hits", true);
        body.putArray("sort").addAll(sort.clauses());
        Position after = query.after();
        if (after != null) {
            ArrayNode place = body.putArray("search_after");
            after.after().forEach(place::addPOJO);
        }
        if (ElasticQueries.scores(node)) {
            body.set("highlight", SearchBody.highlight(node));
        }
        ObjectNode bars = counted.bars();
        if (bars != null) {
            body.set("aggs", bars);
        }
        return body;
    }
}
