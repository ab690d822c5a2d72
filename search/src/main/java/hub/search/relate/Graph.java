package hub.search.relate;

import java.util.List;

/**
 * What is around an incident or a value, or between some incidents, as far as its viewer sees it.
 *
 * @param nodes the seed, then the likeliest first; without a seed incidents come before values
 * @param edges which incident has which value
 * @param cut what is not shown
 */
public record Graph(List<Node> nodes, List<Edge> edges, Cut cut) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param id of the incident; of a value its kind and the value in lower case, {@code cve:cve-2024-0001}
     * @param kind {@code incident} or what kind of value
     * @param label what to write on it
     * @param count how many incidents and annexes have the value; of an incident 1
     * @param more true if there are more than counted
     */
    public record Node(String id, String kind, String label, int count, boolean more) {}

    /**
     * @param from id of an incident
     * @param to id of a value
     * @param kind of the value
     */
    public record Edge(String from, String to, String kind) {}

    /**
     * @param incidents how many that the viewer may see are not shown
     * @param values how many values of what is shown are not shown
     * @param more true if there are more than counted
     */
    public record Cut(int incidents, int values, boolean more) {}
}
