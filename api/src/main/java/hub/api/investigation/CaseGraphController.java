package hub.api.investigation;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.investigation.ItemSearchDesk.Newest;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.investigation.agreement.Agreement;
import hub.model.marking.Tlp;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader;
import hub.search.relate.Graph;
import hub.search.relate.GraphSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An investigation as a graph, with what the reader sees of it at this moment. */
@RestController
class CaseGraphController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int LEAST = 10;

    /** Of items that are read for a graph, and as many links: a page of a search. */
    private static final int MOST_ITEMS = InvestigationReader.MOST - 1;

    private static final String LINKS = "kind:incident";
    private static final String OTHERS = StatementReader.MEMBERS.keySet().stream()
            .filter(kind -> !kind.equals("incident"))
            .sorted()
            .collect(Collectors.joining(" OR ", "kind:(", ")"));

    private final InvestigationDesk desk;
    private final ItemSearchDesk search;
    private final GraphSearch graphs;

    CaseGraphController(InvestigationDesk desk, ItemSearchDesk search, GraphSearch graphs) {
        this.desk = desk;
        this.search = search;
        this.graphs = graphs;
    }

    /**
     * A graph.
     *
     * @param nodes agencies, then linked incidents, values that several of these have, and other items; of agencies the count is that of their items
     * @param edges who wrote or linked what, what items name, and which incident has which value
     * @param cut how much that the caller may see is not shown
     */
    record CaseGraphBody(List<Graph.Node> nodes, List<Graph.Edge> edges, CaseCut cut) {}

    /**
     * What is not shown.
     *
     * @param items how many items, links too
     * @param values how many values that several incidents have
     * @param more true if there are more values than counted
     */
    record CaseCut(long items, int values, boolean more) {}

    /** Members, the newest items and links, and what the linked incidents share. Each sort of node may take a third of the limit, items what the others leave. */
    @GetMapping(path = InvestigationsController.PATH + "/{id}/graph", produces = MediaType.APPLICATION_JSON_VALUE)
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    CaseGraphBody graph(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.number("limit", limit, LEAST, GraphSearch.MAX_NODES, DEFAULT_LIMIT);
        Agreement agreement = desk.agreement(viewer, id);
        InvestigationDesk.note(trail, agreement);
        int third = most / 3;
        Newest links = search.newest(viewer, agreement.id(), LINKS, Math.min(third, MOST_ITEMS));
        Newest others = search.newest(viewer, agreement.id(), OTHERS, MOST_ITEMS);
        Graph between =
                graphs.among(viewer, Links.incidents(links.shown().stream().map(Shown::item)), 2 * third);
        CaseGraph graph = new CaseGraph()
                .members(agreement, most - 2 * third, written(links, others))
                .incidents(links.shown(), between);
        List<Shown> items =
                others.shown().stream().limit(most - graph.nodes().size()).toList();
        graph.items(items);
        Stream.concat(links.shown().stream(), items.stream()).forEach(shown -> InvestigationDesk.note(trail, shown));
        // the graph does not say how an incident is marked: it counts as the strictest
        between.nodes().stream()
                .filter(node -> node.kind().equals("incident"))
                .forEach(node -> trail.shows(node.id(), Tlp.AMBER_STRICT));
        long cut = links.total() - links.shown().size() + others.total() - items.size();
        return new CaseGraphBody(
                graph.nodes(),
                graph.edges(),
                new CaseCut(cut, between.cut().values(), between.cut().more()));
    }

    private static Map<String, Integer> written(Newest links, Newest others) {
        Map<String, Integer> written = new HashMap<>();
        Stream.concat(links.authors().stream(), others.authors().stream())
                .forEach(author -> written.merge(author.value(), Math.toIntExact(author.count()), Integer::sum));
        return written;
    }
}
