package hub.search.feed;

import hub.search.engine.Json;
import hub.search.index.Indices;
import hub.search.write.Write;
import hub.search.write.Write.Put;
import java.nio.charset.StandardCharsets;
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

    private static final String SMALL = "record";
    private static final String LARGE = "large";

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
        String text = source.path(source.has(LARGE) ? LARGE : SMALL).asString();
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As text, which is given out as it is: read as JSON, it would be taken apart and put together again for each page. */
    private static ObjectNode with(ObjectNode found, JsonNode content) {
        byte[] bytes = Json.bytes(content);
        return found.deepCopy()
                .put("bytes", bytes.length)
                .put("revoked", content.path("revoked").asBoolean(false))
                .put(bytes.length <= SMALL_BYTES ? SMALL : LARGE, new String(bytes, StandardCharsets.UTF_8));
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
