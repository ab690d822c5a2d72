package hub.search.feed;

import hub.model.marking.Token;
import hub.search.engine.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which the fold's own state is stored: without tokens, so that no viewer finds it. */
final class Stored {
    private Stored() {}

    static ObjectNode write(Held held) {
        ObjectNode record = Json.object();
        ArrayNode copies = record.putArray("copies");
        held.copies().forEach(copy -> copies.add(write(copy)));
        ArrayNode farewells = record.putArray("farewells");
        held.farewells().forEach(copy -> farewells.add(write(copy)));
        return Json.object().put("kind", "object").set("record", record);
    }

    /** @param nothing the same object before anything is known of it */
    static Held held(Held nothing, JsonNode hit) {
        JsonNode record = hit.path("_source").path("record");
        List<Copy> copies = new ArrayList<>();
        record.path("copies").forEach(each -> copies.add(copy(each)));
        List<Copy> farewells = new ArrayList<>();
        record.path("farewells").forEach(each -> farewells.add(copy(each)));
        return nothing.restored(hit.path("_version").asLong(), copies, farewells);
    }

    private static ObjectNode write(Copy copy) {
        Copy.Holder holder = copy.holder();
        ObjectNode out = Json.object()
                .put("document", copy.document())
                .put("type", copy.type())
                .put("spec", copy.spec())
                .put("incident", holder.incident())
                .put("owner", holder.owner())
                .put("since", holder.since())
                .put("added", holder.added())
                .put("at", holder.at())
                .put("own", holder.own());
        return copy.version() == null ? out : out.put("version", copy.version().toString());
    }

    private static Copy copy(JsonNode stored) {
        Copy.Holder holder = new Copy.Holder(
                text(stored, "incident"),
                text(stored, "owner"),
                stored.path("since").asLong(),
                stored.path("added").asLong(),
                stored.path("at").asLong(),
                stored.path("own").asBoolean());
        return new Copy(text(stored, "document"), text(stored, "type"), text(stored, "spec"), version(stored), holder);
    }

    private static @Nullable Instant version(JsonNode stored) {
        JsonNode version = stored.get("version");
        return version == null ? null : Instant.parse(version.asString());
    }

    private static String text(JsonNode stored, String name) {
        return stored.path(name).asString("");
    }

    /** Found by what it brings, to know who else does. */
    static ObjectNode write(Brought brought) {
        ObjectNode record = Json.object()
                .put("token", brought.token().value())
                .put("incident", brought.incident())
                .put("owner", brought.owner())
                .put("visible", brought.visible());
        ArrayNode pieces = record.putArray("pieces");
        brought.pieces()
                .forEach((document, piece) -> pieces.addObject()
                        .put("document", document)
                        .put("object", piece.object())
                        .put("added", piece.added())
                        .put("at", piece.at())
                        .put("own", piece.own()));
        record.set("left", Json.array(brought.left()));
        ObjectNode source = Json.object().put("kind", "incident").put("since", brought.since());
        source.put("at", brought.upTo());
        source.set("copies", Json.array(brought.pieces().keySet()));
        return source.set("record", record);
    }

    static Brought brought(JsonNode source) {
        JsonNode record = source.path("record");
        Map<String, Brought.Piece> pieces = new LinkedHashMap<>();
        for (JsonNode each : record.path("pieces")) {
            pieces.put(
                    text(each, "document"),
                    new Brought.Piece(
                            text(each, "object"),
                            each.path("added").asLong(),
                            each.path("at").asLong(),
                            each.path("own").asBoolean()));
        }
        Set<String> left = new LinkedHashSet<>();
        record.path("left").forEach(each -> left.add(each.asString()));
        return new Brought(
                Token.parse(text(record, "token")).orElseThrow(),
                text(record, "incident"),
                text(record, "owner"),
                record.path("visible").asBoolean(),
                source.path("since").asLong(),
                source.path("at").asLong(),
                pieces,
                left);
    }
}
