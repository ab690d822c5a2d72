package hub.search.read;

import hub.model.audit.Action;
import hub.model.marking.Token;
import hub.model.partner.ApiToken;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the audit of the viewer's own agency, an operator that of the hub itself; nobody reads another's. */
public final class AuditReader {
    /** Of entries in one answer. */
    public static final int MAX_ENTRIES = 500;

    private final ViewerSearch search;

    public AuditReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * Which entries are wanted.
     *
     * @param from first moment; null for the first there is
     * @param to first moment that is too late; null for none
     * @param action null for all
     * @param before only entries below this number; null for the newest
     */
    public record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Action action,
            @Nullable Long before) {}

    /**
     * The stored JSON of the {@code Link}s, the newest first.
     *
     * @param limit at most {@value #MAX_ENTRIES}
     */
    public List<byte[]> entries(Viewer viewer, Wanted wanted, int limit) {
        if (limit < 1 || limit > MAX_ENTRIES) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + MAX_ENTRIES + ")");
        }
        ObjectNode body = Json.object().put("size", limit).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("number", Json.object().put("order", "desc")));
        JsonNode answer = search.search(ownHouse(viewer), Indices.AUDIT.alias(), query(viewer, wanted), body);
        List<byte[]> entries = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            entries.add(Json.bytes(hit.path("_source").path("record")));
        }
        return entries;
    }

    /** Operators hold no token of any audience; here alone the hub is an agency, and they are its people. */
    private static Viewer ownHouse(Viewer viewer) {
        boolean operator = viewer.has(Role.OPERATOR) && viewer.agency().equals(ApiToken.HUB);
        return operator
                ? new Viewer(viewer.agency(), viewer.user(), viewer.roles(), Set.of(Token.agency(ApiToken.HUB.value())))
                : viewer;
    }

    private static ObjectNode query(Viewer viewer, Wanted wanted) {
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        filter.add(Json.term("agency", viewer.agency().value()));
        if (wanted.action() != null) {
            filter.add(Json.term("action", wanted.action().label()));
        }
        if (wanted.before() != null) {
            filter.add(Json.object("range", Json.object("number", Json.object().put("lt", wanted.before()))));
        }
        if (wanted.from() != null || wanted.to() != null) {
            ObjectNode range = Json.object();
            if (wanted.from() != null) {
                range.put("gte", wanted.from().toString());
            }
            if (wanted.to() != null) {
                range.put("lt", wanted.to().toString());
            }
            filter.add(Json.object("range", Json.object("at", range)));
        }
        return Json.object("bool", bool);
    }
}
