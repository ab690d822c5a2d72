package hub.search.read;

import hub.model.investigation.agreement.InvestigationId;
import hub.model.partner.Viewer;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.index.InvestigationIndex;
import hub.search.read.ItemQuery.OnHold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which documents of the index of items are what a viewer is shown now: the items as they stand, the revisions that she keeps, nothing of whose author
 * is on hold, and nothing that comes from an incident that she may not read at this moment.
 */
final class ItemScope {
    /** Of revisions kept, and of incidents behind the items found: as many as one condition of Elasticsearch may name, and some room. */
    static final int MOST = 50_000;

    private static final int SOME = 5_000;
    private static final String ID = "id";
    private static final String INCIDENT = "incident";
    private static final String ROLE = "role";
    private static final String BOOL = "bool";

    private final ViewerSearch search;

    ItemScope(ViewerSearch search) {
        this.search = search;
    }

    /** @param asked clauses of a bool; what is shown is added to them */
    ObjectNode within(Viewer viewer, @Nullable InvestigationId investigation, OnHold onHold, ObjectNode asked) {
        ArrayNode filter = asked.withArray("filter");
        if (investigation != null) {
            filter.add(Json.term("investigation", investigation.value()));
        }
        filter.add(standing(kept(viewer, investigation)));
        ArrayNode not = asked.putArray("must_not");
        onHold.since().forEach((agency, since) -> {
            not.add(wrote("author", agency.value(), "created", since.toString()));
            not.add(wrote("by", agency.value(), "updated", since.toString()));
        });
        if (!onHold.investigations().isEmpty()) {
            not.add(Json.terms(
                    "investigation",
                    onHold.investigations().stream().map(InvestigationId::value).toList()));
        }
        List<String> behind = incidents(viewer, Json.object(BOOL, asked));
        if (!behind.isEmpty()) {
            filter.add(readable(viewer, behind));
        }
        return Json.object(BOOL, asked);
    }

    /** What an agency wrote from a time on. */
    static ObjectNode wrote(String who, String agency, String when, String since) {
        ArrayNode both = Json.array(List.of())
                .add(Json.term(who, agency))
                .add(Json.object("range", Json.object(when, Json.object().put("gte", since))));
        return Json.object(BOOL, Json.object("filter", both));
    }

    private static ObjectNode standing(List<String> kept) {
        ArrayNode revision = Json.array(List.of())
                .add(Json.term(ROLE, InvestigationIndex.REVISION))
                .add(Json.terms("key", kept));
        ArrayNode either = Json.array(List.of())
                .add(Json.term(ROLE, InvestigationIndex.HEAD))
                .add(Json.object(BOOL, Json.object("filter", revision)));
        return any(either);
    }

    /** The keys of the revisions that the viewer's agency keeps. */
    private List<String> kept(Viewer viewer, @Nullable InvestigationId investigation) {
        ArrayNode filter = Json.array(List.of()).add(Json.term(ROLE, InvestigationIndex.KEPT));
        if (investigation != null) {
            filter.add(Json.term("investigation", investigation.value()));
        }
        ObjectNode query = Json.object(BOOL, Json.object("filter", filter));
        List<String> keys = new ArrayList<>();
        String after = null;
        do {
            ObjectNode body = Json.object().put("size", SOME).put("track_total_hits", false);
            body.putObject("_source").set("includes", Json.array(List.of("kept", "place")));
            body.putArray("sort").add(Json.object("place", Json.object().put("order", "asc")));
            if (after != null) {
                body.putArray("search_after").add(after);
            }
            JsonNode hits = search.search(viewer, Indices.ITEMS.alias(), query, body)
                    .path("hits")
                    .path("hits");
            hits.forEach(hit -> keys.add(hit.path("_source").path("kept").asString()));
            requireFew(keys.size());
            after = hits.size() < SOME
                    ? null
                    : hits.path(SOME - 1).path("_source").path("place").asString();
        } while (after != null);
        return keys;
    }

    /** The incidents that the items found come from. */
    private List<String> incidents(Viewer viewer, ObjectNode query) {
        List<String> ids = values(viewer, Indices.ITEMS, query, INCIDENT, MOST + 1);
        requireFew(ids.size());
        return ids;
    }

    /** The values of a field in what is found, without reading any document: they may be large. */
    private List<String> values(Viewer viewer, HubIndex index, ObjectNode query, String field, int most) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        ObjectNode terms = Json.object().put("field", field).put("size", most).put("execution_hint", "map");
        body.putObject("aggs").set(field, Json.object("terms", terms));
        return search.search(viewer, index.alias(), query, body)
                .path("aggregations")
                .path(field)
                .path("buckets")
                .valueStream()
                .map(bucket -> bucket.path("key").asString())
                .toList();
    }

    /** Items that come from no incident, or from one of these that she may read. */
    private ObjectNode readable(Viewer viewer, List<String> ids) {
        List<String> readable = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += SOME) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + SOME));
            readable.addAll(values(viewer, Indices.INCIDENTS, Json.terms(ID, some), ID, SOME));
        }
        ObjectNode none = Json.object("exists", Json.object().put("field", INCIDENT));
        return any(Json.array(List.of())
                .add(Json.object(BOOL, Json.object("must_not", none)))
                .add(Json.terms(INCIDENT, readable)));
    }

    private static ObjectNode any(ArrayNode either) {
        return Json.object(BOOL, Json.object("should", either).put("minimum_should_match", 1));
    }

    private static void requireFew(int count) {
        if (count > MOST) {
            throw IncidentQuery.invalid(
                    "q",
                    "more than " + MOST + " kept revisions or incidents (expected fewer: one"
                            + " investigation, or more conditions)");
        }
    }
}
