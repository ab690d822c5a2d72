package hub.search.write;

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

    /** Empty if the document is not there, is newer already, or has nobody left to lose. */
    static Optional<Put> apply(Retoken retoken, JsonNode stored) {
        if (!stored.path("found").asBoolean(false) || stored.path("_version").asLong(0) >= retoken.version()) {
            return Optional.empty();
        }
        ObjectNode source = (ObjectNode) stored.path("_source").deepCopy();
        boolean unusedSlot = source.path(ViewerSearch.TOKENS).isEmpty();
        if (unusedSlot) {
            return Optional.empty();
        }
        source.set(
                ViewerSearch.TOKENS,
                Json.array(
                        retoken.audience().tokens().stream().map(Token::value).toList()));
        return Optional.of(new Put(retoken.index(), retoken.id(), retoken.version(), Json.bytes(source)));
    }
}
