package hub.search.read;

import hub.model.incident.IncidentId;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.model.partner.AgencyId;
import hub.search.engine.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A revision as the index keeps it.
 *
 * @param id of the incident or annex
 * @param root the incident that it belongs to
 * @param owner who reported it
 * @param revision its number
 * @param recalled true if it was withdrawn: it has no content any more
 * @param audience who may see it now; the record may still name a wider one
 * @param updated when it was received
 * @param record the stored JSON of the {@code Revision}
 */
public record Stored(
        IncidentId id,
        IncidentId root,
        AgencyId owner,
        long revision,
        boolean recalled,
        Audience audience,
        Instant updated,
        byte[] record) {

    static Stored of(JsonNode source) {
        return new Stored(
                new IncidentId(source.path("id").asString()),
                new IncidentId(source.path("root").asString()),
                new AgencyId(source.path("owner").asString()),
                source.path("revision").asLong(),
                source.path("recalled").asBoolean(false)
                        || source.path("change").asString("").equals("recalled"),
                new Audience(Summaries.values(source.path("tokens")).stream()
                        .map(Token::new)
                        .toList()),
                Instant.parse(source.path("updated").asString()),
                Json.bytes(source.path("record")));
    }
}
