package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.model.response.ResponseId;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads responses to one incident. Whoever does not see the incident sees those of her own agency alone: any other would tell that the incident
 * is there.
 */
public final class ResponseReader {
    /** Of responses in one answer: a stored one has up to some 100 KiB. */
    public static final int MAX_RESPONSES = 101;

    private final ViewerSearch search;

    public ResponseReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * A response as the index keeps it.
     *
     * @param place what the next page starts after
     * @param record the stored JSON of the {@code Response}
     */
    public record Found(String place, byte[] record) {}

    /**
     * The responses, the oldest first.
     *
     * @param seesIncident whether the viewer sees the incident now
     * @param after the place to start after; null for the first
     * @param limit at most {@value #MAX_RESPONSES}
     */
    public List<Found> responses(
            Viewer viewer, IncidentId incident, boolean seesIncident, @Nullable String after, int limit) {
        ObjectNode body = Json.object().put("size", limit).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("place", Json.object().put("order", "asc")));
        if (after != null) {
            body.putArray("search_after").add(after);
        }
        return read(viewer, filter(viewer, incident, seesIncident), body);
    }

    /** One response to the incident. */
    public Optional<Found> response(Viewer viewer, IncidentId incident, boolean seesIncident, ResponseId id) {
        ArrayNode filter = filter(viewer, incident, seesIncident).add(Json.term("id", id.value()));
        return read(viewer, filter, Json.object().put("size", 1).put("track_total_hits", false)).stream()
                .findFirst();
    }

    /**
     * What owners said of whether these are accounts of one event, the oldest first; at most {@value #MAX_RESPONSES}.
     *
     * @param incidents that the viewer sees
     */
    public List<Found> accounts(Viewer viewer, Collection<IncidentId> incidents) {
        List<String> ids = incidents.stream().map(IncidentId::value).toList();
        ArrayNode filter = Json.array(List.of());
        for (String field : List.of("incident", "account")) {
            filter.add(Json.terms(field, ids));
        }
        ObjectNode body = Json.object().put("size", MAX_RESPONSES).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("place", Json.object().put("order", "asc")));
        return read(viewer, filter, body);
    }

    /**
     * How many responses dispute what these incidents say of suppliers; those without any are not named.
     *
     * @param incidents that the viewer sees
     * @param holds since when nobody is shown what an agency states
     */
    public Map<IncidentId, Long> disputes(
            Viewer viewer, Collection<IncidentId> incidents, Map<AgencyId, Instant> holds) {
        List<String> ids = incidents.stream().map(IncidentId::value).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        ArrayNode filter =
                Json.array(List.of()).add(Json.terms("incident", ids)).add(Json.term("disputes", true));
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        ObjectNode counted = Json.object().put("field", "incident").put("size", ids.size());
        body.set("aggs", Json.object("incidents", Json.object("terms", counted)));
        ObjectNode bool = Json.object("filter", filter);
        ArrayNode not = bool.putArray("must_not");
        holds.forEach(
                (agency, since) -> not.add(ItemScope.wrote("author", agency.value(), "stated", since.toString())));
        Map<IncidentId, Long> disputes = new HashMap<>();
        search.search(viewer, Indices.RESPONSES.alias(), Json.object("bool", bool), body)
                .at("/aggregations/incidents/buckets")
                .forEach(bucket -> disputes.put(
                        new IncidentId(bucket.path("key").asString()),
                        bucket.path("doc_count").asLong()));
        return disputes;
    }

    private static ArrayNode filter(Viewer viewer, IncidentId incident, boolean seesIncident) {
        ArrayNode filter = Json.array(List.of()).add(Json.term("incident", incident.value()));
        return seesIncident
                ? filter
                : filter.add(Json.term("author", viewer.agency().value()));
    }

    private List<Found> read(Viewer viewer, ArrayNode filter, ObjectNode body) {
        ObjectNode bool = Json.object("bool", Json.object("filter", filter));
        JsonNode answer = search.search(viewer, Indices.RESPONSES.alias(), bool, body);
        List<Found> found = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            JsonNode source = hit.path("_source");
            found.add(new Found(source.path("place").asString(), Json.bytes(source.path("record"))));
        }
        return found;
    }
}
