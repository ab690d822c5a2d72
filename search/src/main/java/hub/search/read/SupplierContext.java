package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Product;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an owner says of a supplier in one of its incidents.
 *
 * @param incident or annex that says it
 * @param owner who says it
 * @param tlp of the incident
 * @param updated when the owner last reported the incident
 * @param product of whom and what, with the context
 */
public record SupplierContext(IncidentId incident, AgencyId owner, String tlp, Instant updated, Product product) {
    static Stream<SupplierContext> of(JsonNode source) {
        return source.path("contexts")
                .valueStream()
                .map(each -> new SupplierContext(
                        new IncidentId(source.path("id").asString()),
                        new AgencyId(source.path("owner").asString()),
                        source.path("tlp").asString(""),
                        Instant.parse(source.path("updated").asString()),
                        new Product(
                                text(each, "vendor"),
                                text(each, "product"),
                                text(each, "version"),
                                text(each, "context"))));
    }

    private static @Nullable String text(JsonNode context, String name) {
        return context.has(name) ? context.path(name).asString() : null;
    }
}
