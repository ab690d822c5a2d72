package hub.search.read;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads incidents whose ids are known. What the viewer may not see is not there. */
public final class IncidentReader {
    /** Of incidents in one answer: a stored one has up to 900 KiB. */
    public static final int MAX_INCIDENTS = 50;

    /** Of revisions in one answer: 20, and the one that the oldest of them is compared with. */
    public static final int MAX_REVISIONS = 21;

    /** Of annexes shown with an incident. */
    public static final int MAX_ANNEXES = 50;

    private final ViewerSearch search;

    public IncidentReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /** The head of an incident or annex; a recalled one is there for its owner. */
    public Optional<Stored> incident(Viewer viewer, IncidentId id) {
        return incidents(viewer, List.of(id)).stream().findFirst();
    }

    /** The heads of those that the viewer may see, ordered by id; at most {@value #MAX_INCIDENTS} can be asked for. */
    public List<Stored> incidents(Viewer viewer, Collection<IncidentId> ids) {
        if (ids.size() > MAX_INCIDENTS) {
            throw new IllegalArgumentException("ids: " + ids.size() + " (expected at most " + MAX_INCIDENTS + ")");
        }
        List<String> values = ids.stream().map(IncidentId::value).toList();
        ObjectNode query = Json.object("terms", Json.object("id", Json.array(values)));
        return read(viewer, Indices.INCIDENTS, query, body(MAX_INCIDENTS, "id", "asc"));
    }

    /** What a list shows of an incident or annex; nothing of a recalled one. */
    public Optional<Summary> summary(Viewer viewer, IncidentId id) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(Json.term("id", id.value())).add(Json.term("recalled", false));
        ObjectNode body = body(1, "id", "asc");
        body.putObject("_source").set("excludes", Json.array(List.of("record", "text", "indicator", "address")));
        return search.search(viewer, Indices.INCIDENTS.alias(), Json.object("bool", bool), body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> Summaries.of(hit.path("_source")))
                .findFirst();
    }

    /** The annexes of an incident that the viewer may see, ordered by id; not the recalled ones. */
    public List<Stored> annexes(Viewer viewer, IncidentId root) {
        return annexes(viewer, root, false);
    }

    /** The annexes that an incident had and that were recalled, with it or without; only its owner sees any. */
    public List<Stored> recalledAnnexes(Viewer viewer, IncidentId root) {
        return annexes(viewer, root, true);
    }

    private List<Stored> annexes(Viewer viewer, IncidentId root, boolean recalled) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(Json.term("annexOf", root.value())).add(Json.term("recalled", recalled));
        return read(viewer, Indices.INCIDENTS, Json.object("bool", bool), body(MAX_ANNEXES, "id", "asc"));
    }

    /**
     * The history, newest first: nothing unless the viewer sees the head, and of it only what the viewer sees by itself.
     *
     * @param before only revisions below this number; null for the newest
     * @param limit at most {@value #MAX_REVISIONS}
     */
    public List<Stored> revisions(Viewer viewer, IncidentId id, @Nullable Long before, int limit) {
        if (limit < 1 || limit > MAX_REVISIONS) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + MAX_REVISIONS + ")");
        }
        if (incident(viewer, id).isEmpty()) {
            return List.of();
        }
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        filter.add(Json.term("id", id.value()));
        if (before != null) {
            filter.add(
                    Json.object("range", Json.object("revision", Json.object().put("lt", before))));
        }
        return read(viewer, Indices.REVISIONS, Json.object("bool", bool), body(limit, "revision", "desc"));
    }

    /** The newest revision that had been received by then, of those that the viewer sees; nothing unless she sees the head. */
    public Optional<Stored> asOf(Viewer viewer, IncidentId id, Instant moment) {
        if (incident(viewer, id).isEmpty()) {
            return Optional.empty();
        }
        ObjectNode bool = Json.object();
        bool.putArray("filter")
                .add(Json.term("id", id.value()))
                .add(Json.object("range", Json.object("updated", Json.object().put("lte", moment.toString()))));
        return read(viewer, Indices.REVISIONS, Json.object("bool", bool), body(1, "revision", "desc")).stream()
                .findFirst();
    }

    /** The whole source: cutting it down would make Elasticsearch print the record's numbers anew, and round them. */
    private static ObjectNode body(int size, String field, String order) {
        ObjectNode body = Json.object().put("size", size).put("track_total_hits", false);
        body.putArray("sort").add(Json.object(field, Json.object().put("order", order)));
        return body;
    }

    private List<Stored> read(Viewer viewer, HubIndex index, ObjectNode query, ObjectNode body) {
        JsonNode answer = search.search(viewer, index.alias(), query, body);
        List<Stored> stored = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            stored.add(Stored.of(hit.path("_source")));
        }
        return stored;
    }
}
