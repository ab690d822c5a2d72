package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An indicator of an incident.
 *
 * @param incident that has it
 * @param slot its place there
 * @param owner of the incident
 * @param type the hub's name of the type
 * @param value canonical; as sent if it could not be normalized
 * @param role such as {@code source}
 * @param validUntil when it loses its worth
 */
public record Sighting(
        IncidentId incident,
        int slot,
        AgencyId owner,
        String type,
        String value,
        @Nullable String role,
        @Nullable Instant validUntil) {

    static Sighting of(JsonNode source) {
        String until = source.path("validUntil").asString("");
        return new Sighting(
                new IncidentId(source.path("incident").asString()),
                source.path("slot").asInt(),
                new AgencyId(source.path("owner").asString()),
                source.path("type").asString(),
                source.path("value").asString(),
                source.path("role").isString() ? source.path("role").stringValue() : null,
                until.isEmpty() ? null : Instant.parse(until));
    }
}
