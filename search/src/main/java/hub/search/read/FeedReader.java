package hub.search.read;

import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a feed holds, a page a query, in the order in which it was added; never beyond what all of is there. */
public final class FeedReader {
    /** Of objects in one answer. */
    public static final int MAX_OBJECTS = 1_000;

    private final ViewerSearch search;

    public FeedReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * Which versions of objects are wanted; an empty collection wants all.
     *
     * @param after only what was added after this microsecond since 1970; null for all
     * @param ids of objects
     * @param types of objects
     * @param first the first version of each
     * @param last the newest version of each
     * @param versions with these versions; all if this is empty and neither the first nor the last is wanted
     * @param specs versions of STIX
     * @param content false if the objects themselves are not wanted
     */
    public record Wanted(
            @Nullable Long after,
            Set<String> ids,
            Set<String> types,
            boolean first,
            boolean last,
            Set<Instant> versions,
            Set<String> specs,
            boolean content) {
        public Wanted {
            ids = Set.copyOf(ids);
            types = Set.copyOf(types);
            versions = Set.copyOf(versions);
            specs = Set.copyOf(specs);
        }
    }

    /**
     * One version.
     *
     * @param added in microseconds since 1970, unique in the feed
     * @param owner of that incident
     * @param incident that brought it, of several the first
     * @param object null if it is not wanted
     */
    public record Item(
            String id, Instant version, long added, String owner, String incident, byte @Nullable [] object) {}

    /** @param more true if there are more behind these */
    public record Page(List<Item> items, boolean more) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A page of a feed; empty for a token that the viewer does not hold.
     *
     * @param limit at most {@value #MAX_OBJECTS}
     */
    public Page page(Viewer viewer, Token token, Wanted wanted, int limit) {
        if (limit < 1 || limit > MAX_OBJECTS) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + MAX_OBJECTS + ")");
        }
        // one more than the page, to know if it is the last, and the mark, which sorts before all
        ObjectNode body = Json.object().put("size", limit + 2).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("added", Json.object().put("order", "asc")));
        List<String> fields = new ArrayList<>(List.of("kind", "id", "version", "added", "at", "owner", "incident"));
        if (wanted.content()) {
            fields.add("record");
        }
        body.set("_source", Json.array(fields));
        return page(search.search(viewer, Indices.FEED_OBJECTS.alias(), query(token, wanted), body), limit);
    }

    private static Page page(JsonNode answer, int limit) {
        long mark = Long.MIN_VALUE;
        List<Item> items = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            JsonNode source = hit.path("_source");
            if (source.path("kind").asString("").equals("mark")) {
                mark = source.path("at").asLong();
            } else if (source.path("at").asLong() <= mark) {
                items.add(item(source));
            }
        }
        boolean more = items.size() > limit;
        return new Page(more ? items.subList(0, limit) : items, more);
    }

    private static Item item(JsonNode source) {
        JsonNode record = source.get("record");
        return new Item(
                source.path("id").asString(),
                Instant.parse(source.path("version").asString()),
                source.path("added").asLong(),
                source.path("owner").asString(""),
                source.path("incident").asString(""),
                record == null ? null : Json.bytes(record));
    }

    private static ObjectNode query(Token token, Wanted wanted) {
        ObjectNode bool = Json.object();
        bool.putArray("filter").add(term("token", token.value()));
        ObjectNode either = Json.object();
        ArrayNode should = either.putArray("should");
        should.add(term("kind", "mark"));
        should.add(versions(wanted));
        either.put("minimum_should_match", 1);
        bool.putArray("must").add(Json.object("bool", either));
        return Json.object("bool", bool);
    }

    private static ObjectNode versions(Wanted wanted) {
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        filter.add(term("kind", "version"));
        any(filter, "id", wanted.ids());
        any(filter, "type", wanted.types());
        any(filter, "spec", wanted.specs());
        if (wanted.after() != null) {
            filter.add(Json.object("range", Json.object("added", Json.object().put("gt", wanted.after()))));
        }
        if (wanted.first() || wanted.last() || !wanted.versions().isEmpty()) {
            filter.add(chosen(wanted));
        }
        return Json.object("bool", bool);
    }

    private static ObjectNode chosen(Wanted wanted) {
        ObjectNode bool = Json.object();
        ArrayNode should = bool.putArray("should");
        if (wanted.first()) {
            should.add(Json.object("term", Json.object().put("first", true)));
        }
        if (wanted.last()) {
            should.add(Json.object("term", Json.object().put("last", true)));
        }
        any(should, "version", wanted.versions().stream().map(Instant::toString).toList());
        bool.put("minimum_should_match", 1);
        return Json.object("bool", bool);
    }

    private static void any(ArrayNode clauses, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            clauses.add(Json.object(
                    "terms",
                    Json.object(field, Json.array(values.stream().sorted().toList()))));
        }
    }

    private static ObjectNode term(String field, String value) {
        return Json.object("term", Json.object().put(field, value));
    }
}
