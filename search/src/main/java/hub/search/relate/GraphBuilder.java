package hub.search.relate;

import hub.search.read.Summary;
import hub.search.relate.Graph.Cut;
import hub.search.relate.Graph.Edge;
import hub.search.relate.Graph.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a graph together, up to a number of nodes; what comes first stays. */
final class GraphBuilder {
    private final int limit;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Set<String> cutIncidents = new LinkedHashSet<>();
    private final Set<String> cutValues = new LinkedHashSet<>();

    GraphBuilder(int limit) {
        this.limit = limit;
    }

    /** Names are found in any case, so they are one node in any case. */
    static String id(Feature feature) {
        String value = feature.value();
        boolean exact = feature.kind() == FeatureKind.INDICATOR;
        return feature.kind().label() + ":" + (exact ? value : value.toLowerCase(Locale.ROOT));
    }

    void incident(Summary summary) {
        String id = summary.id().value();
        add(new Node(id, "incident", summary.title(), 1, false), cutIncidents);
    }

    void value(Shared shared) {
        Feature feature = shared.feature();
        Integer counted = shared.incidents();
        Node node = new Node(
                id(feature),
                feature.kind().label(),
                feature.value(),
                counted == null ? Weights.MOST : counted,
                counted == null);
        add(node, cutValues);
    }

    /** One that is not asked for any more. */
    void cut(Feature feature) {
        cutValues.add(id(feature));
    }

    private void add(Node node, Set<String> cut) {
        if (nodes.containsKey(node.id()) || nodes.size() < limit) {
            nodes.putIfAbsent(node.id(), node);
        } else {
            cut.add(node.id());
        }
    }

    void edge(String incident, Feature to) {
        edges.add(new Edge(incident, id(to), to.kind().label()));
    }

    /** @param unread incidents that were counted and not read */
    Graph build(int unread, boolean more) {
        List<Edge> between = edges.stream()
                .filter(edge -> nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()))
                .toList();
        return new Graph(
                List.copyOf(nodes.values()), between, new Cut(cutIncidents.size() + unread, cutValues.size(), more));
    }
}
