package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.ViewerSearch;
import hub.search.engine.ViewerSearch.Question;
import hub.search.index.Indices;
import hub.search.read.Summaries;
import hub.search.read.Summary;
import hub.search.relate.Related.Found;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks around an incident or a value: one step to values and back to incidents, ranked, within the bounds of {@link RelatedSearch}; or at what some
 * incidents have in common.
 */
public final class GraphSearch {
    public static final int MAX_NODES = 300;

    /** Of incidents that are read around a value, or compared with each other. */
    public static final int MOST_READ = 100;

    /** Of values around a value or between incidents that are counted and shown. */
    private static final int MOST_VALUES = 48;

    /** Of indicators that incidents share; some are for others, or in one incident and its annex. */
    private static final int MOST_INDICATORS = 4 * MOST_VALUES;

    private final ViewerSearch search;
    private final RelatedSearch related;

    public GraphSearch(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
        this.related = new RelatedSearch(elastic);
    }

    /**
     * Around an incident: what it has, and what has that too.
     *
     * @param seed as the viewer sees it
     * @param kinds of values to show
     * @param limit of nodes, at most {@value #MAX_NODES}
     */
    public Graph around(Viewer viewer, Summary seed, Set<FeatureKind> kinds, int limit) {
        IncidentId root = seed.root();
        List<Shared> weighed = related
                .weighed(viewer, related.seed(viewer, root).features())
                .stream()
                .filter(one -> kinds.contains(one.feature().kind()))
                .toList();
        GraphBuilder graph = new GraphBuilder(limit);
        graph.incident(seed);
        weighed.stream().sorted(Shared.HEAVIEST).forEach(one -> {
            graph.value(one);
            graph.edge(seed.id().value(), one.feature());
        });
        for (Found found : related.found(viewer, root, weighed)) {
            graph.incident(found.summary());
            found.reasons().forEach(one -> graph.edge(found.summary().id().value(), one.feature()));
        }
        return graph.build(0, false);
    }

    /** Around a value: the newest that have it, and what these have most often. */
    public Graph around(Viewer viewer, Feature seed, Set<FeatureKind> kinds, int limit) {
        JsonNode answer = ask(viewer, Questions.newest(seed, MOST_READ));
        List<Summary> incidents = summaries(answer);
        int total = answer.path("hits").path("total").path("value").asInt();
        boolean more =
                answer.path("hits").path("total").path("relation").asString("").equals("gte");
        GraphBuilder graph = new GraphBuilder(limit);
        graph.value(new Shared(seed, null, more ? null : total, 0));
        incidents.forEach(one -> {
            graph.incident(one);
            graph.edge(one.id().value(), seed);
        });
        neighbours(viewer, seed, kinds, incidents, graph);
        return graph.build(total - incidents.size(), more);
    }

    /**
     * Between incidents: those that the viewer sees, and the values that at least two of them have.
     *
     * @param ids at most {@value #MOST_READ}
     * @param limit of nodes, at most {@value #MAX_NODES}
     */
    public Graph among(Viewer viewer, Collection<IncidentId> ids, int limit) {
        if (ids.size() > MOST_READ) {
            throw new IllegalArgumentException("ids: " + ids.size() + " (expected at most " + MOST_READ + ")");
        }
        GraphBuilder graph = new GraphBuilder(limit);
        List<Summary> incidents = ids.isEmpty() ? List.of() : summaries(ask(viewer, Questions.summaries(ids)));
        incidents.forEach(graph::incident);
        Set<IncidentId> roots = incidents.stream().map(Summary::root).collect(Collectors.toSet());
        if (roots.size() < 2) {
            return graph.build(0, false);
        }
        SharedValues values = new SharedValues(viewer);
        values.stated(incidents);
        int counted = values.indicators(ask(viewer, Questions.indicators(roots, MOST_INDICATORS)));
        List<Feature> shared = values.shared();
        related.weighed(viewer, shared.stream().limit(MOST_VALUES).toList()).forEach(graph::value);
        shared.stream().skip(MOST_VALUES).forEach(graph::cut);
        incidents.forEach(one -> shared.stream()
                .filter(feature -> values.roots(feature).contains(one.root()))
                .forEach(feature -> graph.edge(one.id().value(), feature)));
        return graph.build(0, counted == MOST_INDICATORS);
    }

    private JsonNode ask(Viewer viewer, Question question) {
        return search.searches(viewer, Indices.INCIDENTS.alias(), List.of(question))
                .getFirst();
    }

    private static List<Summary> summaries(JsonNode answer) {
        return answer.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> Summaries.of(hit.path("_source")))
                .toList();
    }

    private void neighbours(
            Viewer viewer, Feature seed, Set<FeatureKind> kinds, List<Summary> incidents, GraphBuilder graph) {
        Map<Feature, Integer> often = new LinkedHashMap<>();
        incidents.stream()
                .flatMap(one -> features(one, kinds))
                .filter(feature -> !GraphBuilder.id(feature).equals(GraphBuilder.id(seed)))
                .forEach(feature -> often.merge(feature, 1, Integer::sum));
        List<Feature> first = often.entrySet().stream()
                .sorted(Map.Entry.<Feature, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().name()))
                .map(Map.Entry::getKey)
                .limit(MOST_VALUES)
                .toList();
        related.weighed(viewer, first).forEach(graph::value);
        incidents.forEach(one ->
                features(one, kinds).forEach(feature -> graph.edge(one.id().value(), feature)));
    }

    /** Without indicators, of which one incident can have thousands: they are around an incident. */
    private static Stream<Feature> features(Summary summary, Set<FeatureKind> kinds) {
        return kinds.stream()
                .sorted()
                .flatMap(kind -> summary.label(kind.label()).stream().map(value -> new Feature(kind, value)));
    }
}
