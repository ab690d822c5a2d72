package hub.search.read;

import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.index.InvestigationIndex;
import hub.search.write.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads joint investigations and their items. Each is shown as it stands, or as the viewer's agency kept it when it stopped taking part; what was
 * never given to her, or was taken away, is not there.
 */
public final class InvestigationReader {
    /** Of things in one answer: a stored one has up to some 100 KiB. */
    public static final int MOST = 101;

    private static final String PLACE = "place";
    private static final String REVISION = "revision";

    private final ViewerSearch search;

    public InvestigationReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * A revision as the index keeps it.
     *
     * @param id of the investigation or item
     * @param investigation to which it belongs
     * @param place what the next page starts after
     * @param revision its number
     * @param seq orders all records of one investigation
     * @param record the stored JSON of the {@code Event}; null where something was taken away
     */
    public record Found(
            String id, String investigation, String place, long revision, long seq, byte @Nullable [] record) {
        /** An item as the index will keep it; nobody knows yet where it stands among all records. */
        public static Found of(Item item, byte[] record) {
            String place = Place.of(item.created(), item.id());
            return new Found(item.id().value(), item.investigation().value(), place, item.revision(), 0, record);
        }
    }

    /** The investigations that the viewer takes or took part in, or is invited to; the newest first. */
    public List<Found> investigations(Viewer viewer, @Nullable String after, int limit) {
        return standing(viewer, Indices.INVESTIGATIONS, Json.array(List.of()), "desc", after, limit);
    }

    public Optional<Found> investigation(Viewer viewer, InvestigationId id) {
        ArrayNode filter = Json.array(List.of()).add(Json.term("id", id.value()));
        return standing(viewer, Indices.INVESTIGATIONS, filter, "desc", null, 1).stream()
                .findFirst();
    }

    /**
     * The items, the oldest first.
     *
     * @param kind only of this; null for all
     */
    public List<Found> items(
            Viewer viewer, InvestigationId investigation, @Nullable String kind, @Nullable String after, int limit) {
        ArrayNode filter = within(investigation);
        List<Found> found = standing(
                viewer,
                Indices.ITEMS,
                kind == null ? filter : filter.add(Json.term("kind", kind)),
                "asc",
                after,
                limit);
        return found;
    }

    /** The items of a kind as they stand in all investigations but one, the newest first. */
    public List<Found> elsewhere(Viewer viewer, String kind, InvestigationId except, int limit) {
        ArrayNode not = Json.array(List.of()).add(Json.term("investigation", except.value()));
        ArrayNode filter = Json.array(List.of())
                .add(Json.term("kind", kind))
                .add(Json.term("role", InvestigationIndex.HEAD))
                .add(Json.object("bool", Json.object("must_not", not)));
        ObjectNode body = body(limit);
        body.putArray("sort").add(sort(PLACE, "desc"));
        return read(viewer, Indices.ITEMS, filter, body);
    }

    /** Those of these items that the viewer is shown. */
    public List<Found> items(Viewer viewer, InvestigationId investigation, Collection<ItemId> ids) {
        List<Found> found = new ArrayList<>();
        List<String> all = ids.stream().map(ItemId::value).distinct().toList();
        for (int from = 0; from < all.size(); from += MOST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST));
            ArrayNode filter = within(investigation).add(Json.terms("id", some));
            found.addAll(standing(viewer, Indices.ITEMS, filter, "asc", null, MOST));
        }
        return found;
    }

    /**
     * The history of an item that the viewer is shown, the newest first; of it only what the viewer sees by itself.
     *
     * @param shown the item as she is shown it: nothing later is in the answer
     * @param before only revisions below this number; null for the newest
     */
    public List<Found> revisions(
            Viewer viewer, InvestigationId investigation, Found shown, @Nullable Long before, int limit) {
        long end = before == null ? shown.revision() + 1 : Math.min(before, shown.revision() + 1);
        ArrayNode filter = within(investigation)
                .add(Json.term("id", shown.id()))
                .add(Json.term("role", InvestigationIndex.REVISION))
                .add(range(REVISION, "lt", end));
        ObjectNode body = body(limit);
        body.putArray("sort").add(sort(REVISION, "desc"));
        return read(viewer, Indices.ITEMS, filter, body);
    }

    /**
     * What happened after a record, as far as the viewer may be told of it, in order.
     *
     * @param seq of the last record that she knows
     */
    public List<Found> since(Viewer viewer, HubIndex index, InvestigationId investigation, long seq, int limit) {
        ArrayNode filter = happened(investigation).add(range("seq", "gt", seq));
        ObjectNode body = body(limit);
        // where both the revision and the word that it is gone are visible, the revision comes first
        body.putArray("sort").add(sort("seq", "asc")).add(sort("role", "desc"));
        return read(viewer, index, filter, body);
    }

    /** The number of the last record that the viewer may be told of; 0 if there is none. */
    public long latest(Viewer viewer, HubIndex index, InvestigationId investigation) {
        ObjectNode body = body(1);
        body.putArray("sort").add(sort("seq", "desc"));
        return read(viewer, index, happened(investigation), body).stream()
                .mapToLong(Found::seq)
                .findFirst()
                .orElse(0);
    }

    private static ArrayNode happened(InvestigationId investigation) {
        return within(investigation)
                .add(Json.terms("role", List.of(InvestigationIndex.REVISION, InvestigationIndex.GONE)));
    }

    /** Each thing once: as it stands if the viewer sees that, else as she kept it. */
    private List<Found> standing(
            Viewer viewer, HubIndex index, ArrayNode filter, String order, @Nullable String after, int limit) {
        filter.add(Json.terms("role", List.of(InvestigationIndex.HEAD, InvestigationIndex.KEPT)));
        ObjectNode body = body(2 * limit);
        body.putArray("sort").add(sort(PLACE, order)).add(sort("role", "asc"));
        if (after != null) {
            body.putArray("search_after").add(after).add(InvestigationIndex.KEPT);
        }
        Map<String, JsonNode> first = new LinkedHashMap<>();
        for (JsonNode source : hits(viewer, index, filter, body)) {
            first.putIfAbsent(source.path("id").asString(), source);
        }
        List<JsonNode> page = first.values().stream().limit(limit).toList();
        Map<String, Found> kept = kept(viewer, index, page);
        List<Found> found = new ArrayList<>();
        for (JsonNode source : page) {
            Found one = source.has("kept") ? kept.get(source.path("kept").asString()) : found(source);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private Map<String, Found> kept(Viewer viewer, HubIndex index, List<JsonNode> page) {
        List<String> keys = page.stream()
                .filter(source -> source.has("kept"))
                .map(source -> source.path("kept").asString())
                .toList();
        Map<String, Found> kept = new HashMap<>();
        if (!keys.isEmpty()) {
            ArrayNode filter = Json.array(List.of())
                    .add(Json.terms("key", keys))
                    .add(Json.term("role", InvestigationIndex.REVISION));
            hits(viewer, index, filter, body(keys.size()))
                    .forEach(source -> kept.put(source.path("key").asString(), found(source)));
        }
        return kept;
    }

    private List<Found> read(Viewer viewer, HubIndex index, ArrayNode filter, ObjectNode body) {
        return hits(viewer, index, filter, body).stream()
                .map(InvestigationReader::found)
                .toList();
    }

    private List<JsonNode> hits(Viewer viewer, HubIndex index, ArrayNode filter, ObjectNode body) {
        ObjectNode bool = Json.object("bool", Json.object("filter", filter));
        return search.search(viewer, index.alias(), bool, body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
    }

    static Found found(JsonNode source) {
        JsonNode record = source.get("record");
        return new Found(
                source.path("id").asString(),
                source.path("investigation").asString(),
                source.path(PLACE).asString(""),
                source.path(REVISION).asLong(),
                source.path("seq").asLong(),
                record == null ? null : Json.bytes(record));
    }

    private static ArrayNode within(InvestigationId investigation) {
        return Json.array(List.of()).add(Json.term("investigation", investigation.value()));
    }

    private static ObjectNode body(int limit) {
        return Json.object().put("size", limit).put("track_total_hits", false);
    }

    private static ObjectNode sort(String field, String order) {
        return Json.object(field, Json.object().put("order", order));
    }

    private static ObjectNode range(String field, String bound, long value) {
        return Json.object("range", Json.object(field, Json.object().put(bound, value)));
    }
}
