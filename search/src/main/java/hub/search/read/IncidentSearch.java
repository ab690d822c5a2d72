package hub.search.read;

import hub.model.partner.Viewer;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.search.engine.Elastic;
import hub.search.engine.InvalidQuery;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.query.ElasticQueries;
import hub.search.query.Node;
import hub.search.query.QueryParser;
import hub.search.query.ValueRecognizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds incidents and annexes. What was recalled is not found; its owner reads it by its id. */
public final class IncidentSearch {
    private final ViewerSearch search;
    private final ValueRecognizer recognizer;
    private final InstantSource clock;

    public IncidentSearch(Elastic elastic, ValueRecognizer recognizer, InstantSource clock) {
        this.search = new ViewerSearch(elastic);
        this.recognizer = recognizer;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @throws InvalidQuery if the query says what the hub does not answer
     * @throws hub.search.engine.SearchUnavailable if there is no complete answer
     */
    public SearchPage search(Viewer viewer, IncidentQuery query) {
        Understood asked = understand(viewer, query);
        Counting counting = Counting.of(query, bounds(viewer, query, asked.filter()));
        JsonNode answer = search.search(
                viewer,
                Indices.INCIDENTS.alias(),
                asked.filter(),
                SearchBody.of(query, asked.sort(), asked.node(), counting));
        return SearchAnswer.page(
                answer, query, asked.now(), counting, asked.node().withholds());
    }

    /** A page of many, by the same rules. */
    public Batch batch(Viewer viewer, IncidentQuery query) {
        Understood asked = understand(viewer, query);
        ObjectNode body = SearchBody.bare(query, asked.sort());
        JsonNode answer = search.search(viewer, Indices.INCIDENTS.alias(), asked.filter(), body);
        return SearchAnswer.batch(answer, query, asked.now(), asked.node().withholds());
    }

    /**
     * What a result is made of, without its hits.
     *
     * @param most values of each facet
     */
    public SearchPage counts(Viewer viewer, IncidentQuery query, int most) {
        Understood asked = understand(viewer, query);
        Counting counting = Counting.of(query, bounds(viewer, query, asked.filter()));
        JsonNode answer =
                search.search(viewer, Indices.INCIDENTS.alias(), asked.filter(), SearchBody.counts(counting, most));
        return SearchAnswer.page(
                answer, query, asked.now(), counting, asked.node().withholds());
    }

    /**
     * The heads of a page, whole; nothing is counted or highlighted.
     *
     * @param query of which facets and histogram are passed over
     * @throws InvalidQuery if the query says what the hub does not answer
     * @throws hub.search.engine.SearchUnavailable if there is no complete answer
     */
    public HeadPage heads(Viewer viewer, IncidentQuery query) {
        Understood asked = understand(viewer, query);
        ObjectNode body = SearchBody.whole(query, asked.sort());
        JsonNode answer = search.search(viewer, Indices.INCIDENTS.alias(), asked.filter(), body);
        return SearchAnswer.heads(answer, query, asked.now());
    }

    /**
     * What owners say of suppliers in what a query finds, the last said first.
     *
     * @param query of which the limit counts incidents and annexes; its order is passed over
     * @throws InvalidQuery if the query says what the hub does not answer
     * @throws hub.search.engine.SearchUnavailable if there is no complete answer
     */
    public List<SupplierContext> contexts(Viewer viewer, IncidentQuery query) {
        Understood asked = understand(viewer, query.sorted(new Sort(Sort.Key.UPDATED, true)));
        ObjectNode body = SearchBody.contexts(query, asked.sort());
        ObjectNode saying = Json.object();
        saying.putArray("filter").add(asked.filter()).add(Json.term("hasContext", true));
        return search.search(viewer, Indices.INCIDENTS.alias(), Json.object("bool", saying), body)
                .path("hits")
                .path("hits")
                .valueStream()
                .flatMap(hit -> SupplierContext.of(hit.path("_source")))
                .toList();
    }

    /**
     * A query as it was meant when its first page was asked for.
     *
     * @param now what its relative times count from
     * @param node what it asks for
     * @param sort in which order
     * @param filter the whole of it, for Elasticsearch
     */
    private record Understood(Instant now, Node node, Sort sort, ObjectNode filter) {}

    private Understood understand(Viewer viewer, IncidentQuery query) {
        Position after = query.after();
        Instant now = after == null ? clock.instant() : after.now();
        ValueRecognizer asking = recognizer.as(viewer);
        Node node = new QueryParser(asking).parse(query.q(), now);
        Understood asked = new Understood(now, node, order(query, node), filter(query, node));
        asking.understood();
        return asked;
    }

    private static Sort order(IncidentQuery query, Node node) {
        Sort fitting = ElasticQueries.scores(node) ? Sort.RELEVANCE : Sort.NEWEST;
        Sort sort = query.sort() == null ? fitting : query.sort();
        Position after = query.after();
        if (after != null && after.after().size() != sort.clauses().size()) {
            throw new InvalidQuery(Problem.of(
                    ProblemCode.INVALID_CURSOR,
                    "cursor",
                    "the cursor belongs to another order (expected its own query)"));
        }
        return sort;
    }

    private static ObjectNode filter(IncidentQuery query, Node node) {
        ObjectNode bool = Json.object();
        bool.putArray("must").add(ElasticQueries.of(node));
        bool.putArray("filter").add(Json.term("recalled", false));
        if (query.from() != null || query.to() != null) {
            ObjectNode range = Json.object();
            put(range, "gte", query.from());
            put(range, "lt", query.to());
            bool.withArray("filter")
                    .add(Json.object("range", Json.object(query.time().target(), range)));
        }
        if (query.updatedSince() != null) {
            ObjectNode since = Json.object().put("gte", query.updatedSince().toString());
            bool.withArray("filter").add(Json.object("range", Json.object(TimeField.UPDATED.target(), since)));
        }
        return Json.object("bool", bool);
    }

    private static void put(ObjectNode range, String bound, @Nullable Instant moment) {
        if (moment != null) {
            range.put(bound, moment.toString());
        }
    }

    /** The first and the last moment that a histogram has to show; empty if there is nothing to show. */
    private List<Instant> bounds(Viewer viewer, IncidentQuery query, ObjectNode filter) {
        Instant from = query.from();
        Instant to = query.to();
        if (query.histogram() == null) {
            return List.of();
        }
        if (from != null && to != null) {
            return to.isAfter(from) ? List.of(from, to.minusMillis(1)) : List.of();
        }
        String field = query.time().target();
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        ObjectNode aggs = body.putObject("aggs");
        aggs.set("first", Json.object("min", Json.object().put("field", field)));
        aggs.set("last", Json.object("max", Json.object().put("field", field)));
        JsonNode found =
                search.search(viewer, Indices.INCIDENTS.alias(), filter, body).path("aggregations");
        JsonNode first = found.path("first").path("value");
        if (!first.isNumber()) {
            return List.of();
        }
        Instant least = Instant.ofEpochMilli(first.asLong());
        Instant most = Instant.ofEpochMilli(found.path("last").path("value").asLong());
        return List.of(from == null ? least : from, to == null ? most : to.minusMillis(1));
    }
}
