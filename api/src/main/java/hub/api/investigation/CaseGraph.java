package hub.api.investigation;

import hub.formats.value.ItemText;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.IncidentLink;
import hub.model.investigation.item.Item;
import hub.search.relate.Graph;
import hub.search.relate.Graph.Edge;
import hub.search.relate.Graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Puts together who does what in an investigation, from what one reader is shown of each: agencies, items, linked incidents and what these share. A link is
 * an edge from the agency that made it; what is said of the link is said of the incident.
 */
final class CaseGraph {
    private static final int LONGEST_LABEL = 80;

    /** Members of an item that name an agency. */
    private static final List<String> ASKED = List.of("assignee", "to");

    /** Members of an item that name another item, or an incident. */
    private static final List<String> NAMED = List.of("about", "supporting", "refuting", "replaces", "from");

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** By the id of a link the incident that it is about. */
    private final Map<String, String> linked = new LinkedHashMap<>();

    /**
     * @param most of them
     * @param written how many items each wrote
     */
    CaseGraph members(Agreement agreement, int most, Map<String, Integer> written) {
        agreement.members().keySet().stream().limit(most).forEach(agency -> {
            String name = agency.value();
            add(new Node(agency(name), "agency", name, written.getOrDefault(name, 0), false));
        });
        return this;
    }

    /** Incidents with their values, and who linked them. */
    CaseGraph incidents(List<Shown> links, Graph between) {
        between.nodes().forEach(this::add);
        edges.addAll(between.edges());
        for (Shown link : links) {
            Item item = link.item();
            if (item.statement() instanceof IncidentLink(IncidentId incident, String unused)) {
                linked.put(item.id().value(), incident.value());
                edges.add(new Edge(agency(item.author().value()), incident.value(), "linked"));
            }
        }
        return this;
    }

    CaseGraph items(List<Shown> items) {
        for (Shown shown : items) {
            JsonNode item = ItemWriter.write(shown);
            String id = item.path("id").asString();
            add(new Node(id, item.path("kind").asString(), label(shown), 1, false));
            edges.add(new Edge(agency(item.path("author").asString()), id, "wrote"));
            ASKED.forEach(member ->
                    values(item, member).forEach(agency -> edges.add(new Edge(id, agency(agency), member))));
            NAMED.forEach(member -> values(item, member).forEach(other -> edges.add(new Edge(id, other, member))));
        }
        return this;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Those of which both ends are there. */
    List<Edge> edges() {
        List<Edge> between = new ArrayList<>();
        for (Edge edge : edges) {
            Edge told = new Edge(edge.from(), linked.getOrDefault(edge.to(), edge.to()), edge.kind());
            if (nodes.containsKey(told.from()) && nodes.containsKey(told.to())) {
                between.add(told);
            }
        }
        return between.stream().distinct().toList();
    }

    private void add(Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    private static String agency(String name) {
        return "agency:" + name;
    }

    private static Stream<String> values(JsonNode item, String member) {
        JsonNode value = item.path(member);
        Stream<JsonNode> all = value.isString() ? Stream.of(value) : value.valueStream();
        return all.map(JsonNode::asString);
    }

    private static String label(Shown shown) {
        ItemText text = ItemText.of(shown.item(), shown.sees());
        String words = text.title() == null ? text.text() : text.title();
        int[] first = words.codePoints().limit(LONGEST_LABEL).toArray();
        return new String(first, 0, first.length);
    }
}
