package hub.api.graph;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.incident.IncidentId;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.query.ValueRecognizer;
import hub.search.read.IncidentReader;
import hub.search.read.Summary;
import hub.search.relate.Feature;
import hub.search.relate.FeatureKind;
import hub.search.relate.Graph;
import hub.search.relate.GraphSearch;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is around an incident or a value. */
@RestController
class GraphController {
    private static final int DEFAULT_LIMIT = 100;

    private final IncidentReader reader;
    private final GraphSearch graphs;
    private final ValueRecognizer recognizer;

    GraphController(IncidentReader reader, GraphSearch graphs, ValueRecognizer recognizer) {
        this.reader = reader;
        this.graphs = graphs;
        this.recognizer = recognizer;
    }

    /**
     * A graph.
     *
     * @param nodes the seed, then the likeliest first; kind is incident or the kind of a value, count how many incidents and annexes have it
     * @param edges from incidents to the values that they have
     * @param cut how much that the caller may see is not shown
     */
    record GraphBody(List<Graph.Node> nodes, List<Graph.Edge> edges, Graph.Cut cut) {}

    /** What stands around an incident or a value, the likeliest first, and how much of it is not shown. */
    @GetMapping("/api/v1/graph")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    @Costs(Costs.SEARCH)
    GraphBody graph(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String expand,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.number("limit", limit, 1, GraphSearch.MAX_NODES, DEFAULT_LIMIT);
        Set<FeatureKind> kinds = GraphSeed.kinds(expand);
        if (seed == null) {
            throw GraphSeed.missing();
        }
        trail.asks("seed", seed);
        Graph graph = seed.startsWith("incident--")
                ? graphs.around(viewer, incident(viewer, trail, seed), kinds, most)
                : around(viewer, GraphSeed.features(seed, viewer, recognizer), kinds, most);
        graph.nodes().stream().filter(node -> node.kind().equals("incident")).forEach(node -> trail.names(node.id()));
        return new GraphBody(graph.nodes(), graph.edges(), graph.cut());
    }

    /** @throws ApiProblem NOT_FOUND, the same for what is hidden, absent, recalled or no id at all */
    private Summary incident(Viewer viewer, Trail trail, String id) {
        if (!IncidentId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        Summary found = reader.summary(viewer, new IncidentId(id)).orElseThrow(ApiProblem::notFound);
        trail.lists(found.id(), found.tlp());
        return found;
    }

    /** The first reading that anybody has; if none, the likeliest. */
    private Graph around(Viewer viewer, List<Feature> readings, Set<FeatureKind> kinds, int limit) {
        for (Feature reading : readings) {
            Graph graph = graphs.around(viewer, reading, kinds, limit);
            if (!graph.edges().isEmpty()) {
                return graph;
            }
        }
        return graphs.around(viewer, readings.getFirst(), kinds, limit);
    }
}
