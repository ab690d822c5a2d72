package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.read.Summaries;
import hub.search.read.Summary;
import hub.search.relate.Related.Found;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Looks around an incident or a value: one step to values and back to incidents, ranked, within the bounds of {@link RelatedSearch}. */
public final class GraphSearch {
    public static final int MAX_NODES = 300;

    /** Of incidents that are read around a value. */
    static final int MOST_READ = 100;

    /** Of values around a value that are counted and shown. */
    private static final int MOST_VALUES = 48;

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
        JsonNode answer = search.searches(viewer, Indices.INCIDENTS.alias(), List.of(Questions.newest(seed, MOST_READ)))
                .getFirst();
        List<Summary> incidents = answer.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> Summaries.of(hit.path("_source")))
                .toList();
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
