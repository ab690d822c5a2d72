package hub.search.write;

import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.write.Write.Put;
import hub.search.write.Write.Retoken;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a stored document another audience. */
final class Retokening {
    private Retokening() {}

    /** Empty if the document is not there, is newer already, or is seen by nobody anyway. */
    static Optional<Item> apply(Retoken retoken, JsonNode stored) {
        long version = stored.path("_version").asLong(0);
        JsonNode source = stored.path("_source");
        boolean unusedSlot = source.path(ViewerSearch.TOKENS).isEmpty();
        if (!stored.path("found").asBoolean(false) || version >= retoken.version() || unusedSlot) {
            return Optional.empty();
        }
        ObjectNode changed = (ObjectNode) source.deepCopy();
        changed.set(
                ViewerSearch.TOKENS,
                Json.array(
                        retoken.audience().tokens().stream().map(Token::value).toList()));
        if (retoken.marking() != null) {
            mark(changed, retoken.marking());
        }
        // An older revision than the one meant is still here only if that one was refused, or in the moments of a
        // rebuild's swap until
        // it is written again: it must lose its readers, but not take the place of what is still to come.
        boolean meant = source.path("revision").asLong(0) == retoken.revision();
        long newVersion = meant ? retoken.version() : version;
        Put put = new Put(retoken.index(), retoken.id(), newVersion, Json.bytes(changed));
        return Optional.of(new Item(retoken, put, meant ? Item.NEWER : Item.SAME));
    }

    /** Who reads the head now must not take it for what it was marked before. */
    private static void mark(ObjectNode head, JsonNode marking) {
        if (head.path("record").path("content") instanceof ObjectNode content) {
            content.set("marking", marking);
        }
        head.put("tlp", Tlp.valueOf(marking.path("tlp").asString()).label());
        String pap = marking.path("pap").asString("");
        if (!pap.isEmpty()) {
            head.put("pap", pap);
        }
    }
}
