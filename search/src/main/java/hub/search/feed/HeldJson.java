package hub.search.feed;

import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link Held} as documents: one that only the projector reads, and one for each version that viewers find. */
final class HeldJson {
    private HeldJson() {}

    static Held read(Token token, String id, @Nullable JsonNode stored, long version) {
        Held held = new Held(token, id);
        if (stored != null) {
            List<Held.Version> versions = new ArrayList<>();
            stored.path("record").path("versions").forEach(each -> versions.add(version(each)));
            held.restore(version, versions);
        }
        return held;
    }

    private static Held.Version version(JsonNode stored) {
        Held.Version version = new Held.Version();
        version.type = stored.path("type").asString();
        version.spec = stored.path("spec").asString();
        version.version = Instant.parse(stored.path("version").asString());
        version.hash = stored.path("hash").asString("");
        version.added = stored.path("added").asLong();
        version.at = stored.path("at").asLong();
        version.first = stored.path("first").asBoolean();
        version.last = stored.path("last").asBoolean();
        version.hidden = stored.path("hidden").asBoolean();
        version.farewell = stored.path("farewell").asBoolean();
        stored.path("holders")
                .propertyStream()
                .forEach(holder ->
                        version.holders.put(holder.getKey(), holder.getValue().asString()));
        version.revoked = stored.get("revoked") instanceof ObjectNode node ? node : null;
        version.changed = stored.path("changed").asLong();
        return version;
    }

    static ObjectNode write(Held held) {
        ObjectNode record = Json.object();
        ArrayNode versions = record.putArray("versions");
        for (Held.Version version : held.versions()) {
            ObjectNode out = versions.addObject()
                    .put("type", version.type)
                    .put("spec", version.spec)
                    .put("version", version.version.toString())
                    .put("hash", version.hash)
                    .put("added", version.added)
                    .put("at", version.at)
                    .put("first", version.first)
                    .put("last", version.last)
                    .put("hidden", version.hidden)
                    .put("farewell", version.farewell)
                    .put("changed", version.changed);
            ObjectNode holders = out.putObject("holders");
            version.holders.forEach(holders::put);
            if (version.revoked != null) {
                out.set("revoked", version.revoked);
            }
        }
        return Json.object().put("kind", "object").set("record", record);
    }

    /**
     * A version as viewers find it; one that is hidden has nothing left to find.
     *
     * @param node as it is served
     */
    static ObjectNode document(Held held, Held.Version version, @Nullable JsonNode node) {
        ObjectNode out = Json.object().put("kind", "version");
        if (version.hidden || node == null) {
            return out;
        }
        Set<String> owners = new TreeSet<>(version.holders.values());
        out.put("token", held.token().value())
                .put("id", held.id())
                .put("type", version.type)
                .put("version", version.version.toString())
                .put("spec", version.spec)
                .put("added", version.added)
                .put("at", version.at)
                .put("first", version.first)
                .put("last", version.last);
        out.set(ViewerSearch.TOKENS, Json.array(List.of(held.token().value())));
        out.set("owners", Json.array(owners));
        out.set("incidents", Json.array(version.holders.keySet()));
        return out.set("record", node);
    }
}
