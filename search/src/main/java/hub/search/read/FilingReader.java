package hub.search.read;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the viewer's agency said that it sent to authorities. */
public final class FilingReader {
    /** Of rules that there may ever be. */
    private static final int MOST = 1_000;

    private final ViewerSearch search;

    public FilingReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /** The stored JSON of each {@code Filing} of an incident. */
    public List<byte[]> filings(Viewer viewer, IncidentId incident) {
        ObjectNode body = Json.object().put("size", MOST).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("rule", Json.object().put("order", "asc")));
        return search.search(viewer, Indices.FILINGS.alias(), Json.term("incident", incident.value()), body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> Json.bytes(hit.path("_source").path("record")))
                .toList();
    }
}
