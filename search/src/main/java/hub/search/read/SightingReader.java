package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.marking.Pap;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the indicators of a type, all that the viewer may see, some at a time. */
public final class SightingReader {
    /** Of sightings in one answer. */
    public static final int AT_ONCE = 1_000;

    private final ViewerSearch search;

    public SightingReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * Some sightings.
     *
     * @param sightings in order of their value
     * @param last where to go on; null if there are no more
     */
    public record Some(List<Sighting> sightings, @Nullable Sighting last) {
        public Some {
            sightings = List.copyOf(sightings);
        }
    }

    /**
     * Those that may lead to action: not of an exercise, and not of an incident or annex whose PAP allows no more than to look.
     *
     * @param owners only of incidents of these; empty for all
     * @param after where those before ended; null for the first
     */
    public Some toActOn(Viewer viewer, String type, Collection<AgencyId> owners, @Nullable Sighting after) {
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter").add(Json.term("type", type)).add(Json.term("exercise", false));
        if (!owners.isEmpty()) {
            List<String> ids = owners.stream().map(AgencyId::value).toList();
            filter.add(Json.object("terms", Json.object("owner", Json.array(ids))));
        }
        List<Sighting> found = sources(viewer, Indices.SIGHTINGS, Json.object("bool", bool), page(after))
                .map(Sighting::of)
                .toList();
        Set<String> toLookAt = toLookAt(viewer, found);
        return new Some(
                found.stream()
                        .filter(sighting ->
                                !toLookAt.contains(sighting.incident().value()))
                        .toList(),
                found.size() < AT_ONCE ? null : found.getLast());
    }

    private static ObjectNode page(@Nullable Sighting after) {
        ObjectNode body = Json.object().put("size", AT_ONCE).put("track_total_hits", false);
        ArrayNode sort = body.putArray("sort");
        List.of("value", "incident", "slot")
                .forEach(field -> sort.add(Json.object(field, Json.object().put("order", "asc"))));
        if (after != null) {
            body.putArray("search_after")
                    .add(after.value())
                    .add(after.incident().value())
                    .add(after.slot());
        }
        return body;
    }

    /** The incidents among those of sightings by which nobody may act. */
    private Set<String> toLookAt(Viewer viewer, List<Sighting> sightings) {
        List<String> ids = sightings.stream()
                .map(sighting -> sighting.incident().value())
                .distinct()
                .toList();
        ObjectNode bool = Json.object();
        bool.putArray("filter")
                .add(Json.object("terms", Json.object("id", Json.array(ids))))
                .add(Json.object("terms", Json.object("pap", Json.array(List.of(Pap.AMBER.name(), Pap.RED.name())))));
        ObjectNode body = Json.object().put("size", ids.size()).put("track_total_hits", false);
        body.set("_source", Json.array(List.of("id")));
        return ids.isEmpty()
                ? Set.of()
                : sources(viewer, Indices.INCIDENTS, Json.object("bool", bool), body)
                        .map(source -> source.path("id").asString())
                        .collect(Collectors.toSet());
    }

    private Stream<JsonNode> sources(Viewer viewer, HubIndex index, ObjectNode query, ObjectNode body) {
        return search.search(viewer, index.alias(), query, body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"));
    }
}
