package hub.search.feed;

import hub.search.engine.Json;
import hub.search.index.Indices;
import hub.search.write.Write;
import hub.search.write.Write.Put;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts contents to documents: those that an event brought, else those that are stored already. */
final class Contents {
    static final String GONE = "gone";

    /** Of a content that stands where every page reads it; a larger one stands where it is read only if it fits. */
    private static final int SMALL_BYTES = 8 << 10;

    private final FeedStore store;
    private final Map<String, ObjectNode> brought;
    private final Set<String> farewells = new HashSet<>();

    /** @param brought by document */
    Contents(FeedStore store, Map<String, ObjectNode> brought, Collection<Held> objects) {
        this.store = store;
        this.brought = brought;
        objects.forEach(held -> held.farewells().forEach(said -> farewells.add(said.document())));
    }

    /**
     * Documents with their contents.
     *
     * @param changed by id, without content
     * @param versions by id
     */
    List<Write> writes(Map<String, ObjectNode> changed, Map<String, Long> versions) {
        Map<String, JsonNode> stored = store.documents(changed.entrySet().stream()
                .filter(each -> !isGone(each.getValue()) && !brought.containsKey(each.getKey()))
                .map(Map.Entry::getKey)
                .toList());
        List<Write> writes = new ArrayList<>();
        changed.forEach((document, found) -> {
            JsonNode hit = stored.get(document);
            JsonNode content = hit == null ? brought.get(document) : stored(hit.path("_source"));
            if (isGone(found)) {
                writes.add(put(document, versions.getOrDefault(document, 0L), found));
            } else if (content != null) {
                ObjectNode source = with(found, served(content, found, farewells.contains(document)));
                writes.add(put(document, versions.getOrDefault(document, 0L), source));
            }
        });
        return writes;
    }

    private static boolean isGone(ObjectNode found) {
        return found.path("kind").asString("").equals(GONE);
    }

    private static JsonNode stored(JsonNode source) {
        return source.has("large") ? source.get("large") : source.get("record");
    }

    private static ObjectNode with(ObjectNode found, JsonNode content) {
        int bytes = Json.bytes(content).length;
        ObjectNode source = found.deepCopy().put("bytes", bytes);
        return source.set(bytes <= SMALL_BYTES ? "record" : "large", content);
    }

    /** A farewell may have to be later than the version to which it was said. */
    private static JsonNode served(JsonNode content, ObjectNode found, boolean farewell) {
        boolean later = farewell && found.has("version") && content instanceof ObjectNode;
        return later
                ? ((ObjectNode) content.deepCopy())
                        .put("modified", found.path("version").asString())
                : content;
    }

    static Write put(String id, long version, ObjectNode source) {
        return new Put(Indices.FEED_OBJECTS, id, version, Json.bytes(source));
    }
}
