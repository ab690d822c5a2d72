package hub.search.feed;

import hub.model.delivery.Deletion;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.index.Indices;
import hub.search.write.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What agencies have deleted from collections. Each deletion is a document of its own that the log writes and nothing else touches; the fold asks for
 * those that may mean what it shows.
 */
public final class Deletions {
    private final Map<String, List<Deletion>> byObject;

    private Deletions(Map<String, List<Deletion>> byObject) {
        this.byObject = byObject;
    }

    /**
     * What the log says of a deletion, ready to write.
     *
     * @param version of its record
     */
    public static List<Write> writes(Deletion deletion, long version) {
        ObjectNode record = Json.object()
                .put("token", deletion.token().value())
                .put("object", deletion.object())
                .put("by", deletion.by().value())
                .put("version", deletion.version().toString())
                .put("exact", deletion.exact());
        byte[] source = Json.bytes(Json.object().put("kind", "deletion").set("record", record));
        byte[] some = Json.bytes(Json.object().put("kind", "deletions"));
        return List.of(
                new Write.Put(Indices.FEED_OBJECTS, document(deletion.key()), version, source),
                new Write.Put(Indices.FEED_OBJECTS, marker(deletion.token()), version, some));
    }

    /** A deletion that the log has no more. */
    public static Write erased(String key, long version) {
        return new Write.Delete(Indices.FEED_OBJECTS, document(key), version);
    }

    static String document(String key) {
        return Hashes.of(key);
    }

    /** The document that says of a feed that something was ever deleted there. */
    static String marker(Token token) {
        return Hashes.of("deletions", token.value());
    }

    /** The documents of all deletions that could mean what is known of an object. */
    static List<String> keys(Held held) {
        List<String> documents = new ArrayList<>();
        held.deletable().forEach((owner, versions) -> {
            documents.add(document(new Deletion(held.token(), held.id(), owner, Instant.EPOCH, false).key()));
            versions.forEach(
                    each -> documents.add(document(new Deletion(held.token(), held.id(), owner, each, true).key())));
        });
        return documents;
    }

    static Deletions of(Collection<JsonNode> hits) {
        Map<String, List<Deletion>> found = new HashMap<>();
        for (JsonNode hit : hits) {
            JsonNode record = hit.path("_source").path("record");
            Deletion deletion = new Deletion(
                    Token.parse(record.path("token").asString("")).orElseThrow(),
                    record.path("object").asString(),
                    new AgencyId(record.path("by").asString()),
                    Instant.parse(record.path("version").asString()),
                    record.path("exact").asBoolean());
            found.computeIfAbsent(Held.document(deletion.token(), deletion.object()), object -> new ArrayList<>())
                    .add(deletion);
        }
        return new Deletions(found);
    }

    List<Deletion> of(Held held) {
        return byObject.getOrDefault(held.document(), List.of());
    }
}
