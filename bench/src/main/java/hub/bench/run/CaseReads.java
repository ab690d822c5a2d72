package hub.bench.run;

import hub.bench.corpus.Synthetic;
import hub.journal.record.JournalJson;
import hub.model.incident.IncidentId;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.index.Indices;
import hub.search.read.InvestigationReader;
import hub.search.read.InvestigationReader.Found;
import hub.search.read.ItemPage;
import hub.search.read.ItemQuery;
import hub.search.read.ItemQuery.OnHold;
import hub.search.read.ItemSearch;
import hub.search.read.ItemSort;
import hub.search.relate.GraphSearch;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What the api asks to open one investigation, by the same readers. Each question is another one, or Elasticsearch would remember its counts. */
final class CaseReads {
    private static final int PAGE = 20;
    private static final int GRAPH = 100;

    private final Viewer viewer;
    private final InvestigationId id;
    private final InvestigationReader reader;
    private final ItemSearch search;
    private final GraphSearch graphs;

    CaseReads(Elastic elastic, Viewer viewer, InvestigationId id) {
        this.viewer = viewer;
        this.id = id;
        this.reader = new InvestigationReader(elastic);
        this.search = new ItemSearch(elastic, InstantSource.fixed(Synthetic.NOW));
        this.graphs = new GraphSearch(elastic);
    }

    /** By what is read; given the number of the question. */
    Map<String, IntConsumer> all() {
        Map<String, IntConsumer> all = new LinkedHashMap<>();
        all.put("agreement and first page", number -> {
            requireFull(reader.investigation(viewer, id).stream().toList(), 1);
            requireFull(reader.items(viewer, id, null, null, PAGE + 1), PAGE + 1);
        });
        all.put("newest page, facets and timeline", number -> {
            ItemPage page = newest("NOT author:none-" + number, PAGE);
            requireFull(page.items(), PAGE);
            requireFull(page.timeline(), 1);
            requireFull(page.facets().getOrDefault("kind", List.of()), 2);
        });
        all.put("graph", this::graph);
        all.put("where its stream begins", number -> {
            reader.latest(viewer, Indices.INVESTIGATIONS, id);
            reader.latest(viewer, Indices.ITEMS, id);
        });
        return all;
    }

    private void graph(int number) {
        ItemPage links = newest("kind:incident AND NOT author:none-" + number, GRAPH / 3);
        newest("NOT kind:incident AND NOT author:none-" + number, GRAPH);
        List<IncidentId> incidents = links.items().stream()
                .flatMap(link -> incident(link).stream())
                .distinct()
                .toList();
        requireFull(graphs.among(viewer, incidents, GRAPH).nodes(), 2);
    }

    private static Optional<IncidentId> incident(Found link) {
        return JournalJson.read(Objects.requireNonNull(link.record()), Entry.class) instanceof Event.OfItem(Item item)
                        && item.statement() != null
                ? Optional.ofNullable(item.statement().incident())
                : Optional.empty();
    }

    private ItemPage newest(String q, int limit) {
        return search.search(viewer, new ItemQuery(q, id, false, ItemSort.NEWEST, limit, null), OnHold.NOTHING);
    }

    private static void requireFull(List<?> found, int least) {
        if (found.size() < least) {
            throw new IllegalStateException(found.size() + " found (expected " + least + ")");
        }
    }
}
