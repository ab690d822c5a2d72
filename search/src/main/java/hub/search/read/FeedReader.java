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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a feed holds, a page a query (and one more for large objects, and two where the feed ends), in the order in which it was added; never beyond what all of is there. */
public final class FeedReader {
    /** Of objects in one answer. */
    public static final int MAX_OBJECTS = 1_000;

    /** Of objects in one answer, but for the last. */
    public static final int MAX_BYTES = 8 << 20;

    private static final List<String> FIELDS =
            List.of("id", "version", "added", "at", "owner", "incident", "own", "revoked");

    private final ViewerSearch search;

    /** How far each feed was seen to be complete. */
    private final Map<Token, Long> marks = new ConcurrentHashMap<>();

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

        /** The same from a later place on. */
        public Wanted after(long micros) {
            return new Wanted(micros, ids, types, first, last, versions, specs, content);
        }
    }

    /**
     * One version.
     *
     * @param added in microseconds since 1970, unique in the feed
     * @param owner of that incident
     * @param incident that brought it, of several the first
     * @param own true if the creator of that incident made it
     * @param revoked true if it only says that the object is gone
     * @param object JSON as it is served; null if it is not wanted
     */
    public record Item(
            String id,
            Instant version,
            long added,
            String owner,
            String incident,
            boolean own,
            boolean revoked,
            @Nullable String object) {
        static Item of(JsonNode source, @Nullable JsonNode content) {
            return new Item(
                    source.path("id").asString(),
                    Instant.parse(source.path("version").asString()),
                    source.path("added").asLong(),
                    source.path("owner").asString(""),
                    source.path("incident").asString(""),
                    source.path("own").asBoolean(),
                    source.path("revoked").asBoolean(false),
                    content == null ? null : content.asString());
        }
    }

    /** @param more true if there are more behind these */
    public record Page(List<Item> items, boolean more) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A page of a feed; empty for a token that the viewer does not hold. It ends early behind the object with which it passes {@link #MAX_BYTES}.
     *
     * @param limit at most {@value #MAX_OBJECTS}
     */
    public Page page(Viewer viewer, Token token, Wanted wanted, int limit) {
        if (limit < 1 || limit > MAX_OBJECTS) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + MAX_OBJECTS + ")");
        }
        List<JsonNode> found = complete(viewer, token, wanted, limit);
        List<JsonNode> fitting = fitting(found, limit);
        List<Item> items = wanted.content()
                ? withContent(viewer, query(token, wanted), fitting)
                : fitting.stream()
                        .map(hit -> Item.of(hit.path("_source"), null))
                        .toList();
        boolean more = found.size() > fitting.size();
        if (more && items.isEmpty()) { // all of them have gone since: who pages on needs an object to go on from
            return page(viewer, token, wanted.after(added(fitting.getLast())), limit);
        }
        return new Page(items, more);
    }

    /** The versions of events that all of is there: up to the mark, which was read before them. */
    private List<JsonNode> complete(Viewer viewer, Token token, Wanted wanted, int limit) {
        List<JsonNode> found = found(viewer, token, wanted, limit);
        long mark = marks.getOrDefault(token, Long.MIN_VALUE);
        if (found.stream().allMatch(hit -> at(hit) <= mark)) {
            return found;
        }
        long later = mark(viewer, token);
        return found(viewer, token, wanted, limit).stream()
                .filter(hit -> at(hit) <= later)
                .toList();
    }

    private static long at(JsonNode hit) {
        return hit.path("_source").path("at").asLong();
    }

    private static long added(JsonNode hit) {
        return hit.path("_source").path("added").asLong();
    }

    /** How far the feed is complete now; it never goes back. */
    private long mark(Viewer viewer, Token token) {
        ObjectNode body = Json.object().put("size", 1).put("track_total_hits", false);
        body.set("_source", Json.array(List.of("at")));
        JsonNode hits = hits(viewer, of(token, "mark"), body);
        return hits.isEmpty() ? Long.MIN_VALUE : marks.merge(token, at(hits.get(0)), Math::max);
    }

    private List<JsonNode> found(Viewer viewer, Token token, Wanted wanted, int limit) {
        // one more than the page, to know if it is the last
        ObjectNode body = Json.object().put("size", limit + 1).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("added", Json.object().put("order", "asc")));
        List<String> fields = new ArrayList<>(FIELDS);
        if (wanted.content()) {
            fields.addAll(List.of("record", "bytes"));
        }
        body.set("_source", Json.array(fields));
        return hits(viewer, query(token, wanted), body).valueStream().toList();
    }

    private JsonNode hits(Viewer viewer, ObjectNode query, ObjectNode body) {
        return search.search(viewer, Indices.FEED_OBJECTS.alias(), query, body)
                .path("hits")
                .path("hits");
    }

    private static List<JsonNode> fitting(List<JsonNode> found, int limit) {
        long bytes = 0;
        int count = 0;
        while (count < Math.min(limit, found.size()) && bytes < MAX_BYTES) {
            bytes += found.get(count++).path("_source").path("bytes").asLong();
        }
        return found.subList(0, count);
    }

    /** Large ones are asked for when it is known that they fit. One that has gone since is not there any more. */
    private List<Item> withContent(Viewer viewer, ObjectNode query, List<JsonNode> hits) {
        List<String> large = hits.stream()
                .filter(hit -> !hit.path("_source").has("record"))
                .map(hit -> hit.path("_id").asString())
                .toList();
        Map<String, JsonNode> contents = large.isEmpty() ? Map.of() : large(viewer, query, large);
        List<Item> items = new ArrayList<>();
        for (JsonNode hit : hits) {
            JsonNode source = hit.path("_source");
            JsonNode content = source.has("record")
                    ? source.get("record")
                    : contents.get(hit.path("_id").asString());
            if (content != null) {
                items.add(Item.of(source, content));
            }
        }
        return items;
    }

    private Map<String, JsonNode> large(Viewer viewer, ObjectNode query, List<String> documents) {
        ObjectNode body = Json.object().put("size", documents.size()).put("track_total_hits", false);
        body.set("_source", Json.array(List.of("large")));
        ((ArrayNode) query.path("bool").path("filter"))
                .add(Json.object("ids", Json.object("values", Json.array(documents))));
        Map<String, JsonNode> contents = new HashMap<>();
        hits(viewer, query, body)
                .forEach(hit -> contents.put(
                        hit.path("_id").asString(), hit.path("_source").get("large")));
        contents.values().removeIf(Objects::isNull);
        return contents;
    }

    private static ObjectNode query(Token token, Wanted wanted) {
        ObjectNode query = of(token, "version");
        ArrayNode filter = (ArrayNode) query.path("bool").path("filter");
        any(filter, "id", wanted.ids());
        any(filter, "type", wanted.types());
        any(filter, "spec", wanted.specs());
        if (wanted.after() != null) { // search_after would look at all that is before
            filter.add(Json.object("range", Json.object("added", Json.object().put("gt", wanted.after()))));
        }
        if (wanted.first() || wanted.last() || !wanted.versions().isEmpty()) {
            filter.add(chosen(wanted));
        }
        return query;
    }

    private static ObjectNode of(Token token, String kind) {
        ArrayNode filter =
                Json.array(List.of()).add(Json.term("token", token.value())).add(Json.term("kind", kind));
        return Json.object("bool", Json.object("filter", filter));
    }

    private static ObjectNode chosen(Wanted wanted) {
        ObjectNode bool = Json.object();
        ArrayNode should = bool.putArray("should");
        if (wanted.first()) {
            should.add(Json.term("first", true));
        }
        if (wanted.last()) {
            should.add(Json.term("last", true));
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
}
